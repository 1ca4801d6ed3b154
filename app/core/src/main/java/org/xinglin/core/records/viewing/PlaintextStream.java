package org.xinglin.core.records.viewing;

import java.io.IOException;
import java.io.InputStream;

/** Reads a {@link Plaintext} from its beginning to its end. */
final class PlaintextStream extends InputStream {
    private final Plaintext plaintext;
    private long position;

    PlaintextStream(Plaintext plaintext) {
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
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, plaintext.size() - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, plaintext.size() - position);
    }
}
