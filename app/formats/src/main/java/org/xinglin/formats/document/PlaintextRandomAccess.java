package org.xinglin.formats.document;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.xinglin.core.records.viewing.Plaintext;

/** Lets PDFBox read hidden plaintext in place. Does not close it. */
final class PlaintextRandomAccess implements RandomAccessRead {
    private final Plaintext plaintext;
    private long position;
    private boolean closed;

    PlaintextRandomAccess(Plaintext plaintext) {
        this.plaintext = plaintext;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = plaintext.read(position, into, offset, length);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("a negative position");
        }
        position = Math.min(to, plaintext.size());
    }

    @Override
    public long length() {
        return plaintext.size();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= plaintext.size();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new PlaintextRandomAccess(plaintext), start, length, true);
    }

    @Override
    public void close() {
        closed = true;
    }
}
