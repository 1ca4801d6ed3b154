package org.xinglin.formats.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Gives exactly as many bytes as were promised and checks their CRC, which the platform's reader does not. */
final class ProvenStream extends InputStream {
    private final InputStream in;
    private final Closeable behind;
    private final long promised;
    private final long crc;
    private final CRC32 sum = new CRC32();
    private long read;

    ProvenStream(InputStream in, Closeable behind, long promised, long crc) {
        this.in = in;
        this.behind = behind;
        this.promised = promised;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        if (got < 0) {
            if (read != promised || sum.getValue() != crc) {
                throw new ZipException("the entry is damaged");
            }
            return -1;
        }
        sum.update(into, offset, got);
        read += got;
        if (read > promised) {
            throw new ZipException("the entry is longer than the archive says");
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        try (Closeable last = behind) {
            in.close();
        }
    }
}
