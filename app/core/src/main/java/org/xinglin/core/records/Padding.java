package org.xinglin.core.records;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Hides a plaintext's length among similar ones by Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files
 * and Communication with PURBs", PoPETs 2019, section 4): at most 12 % longer, and only as many lengths as the logarithm of the
 * logarithm tells. The padded form is the length (8 bytes, big-endian), the plaintext, and zeros; all of it is encrypted.
 */
public final class Padding {
    private static final int CHUNK = 1 << 16;

    private Padding() {}

    /** What the length of {@code plain} bytes becomes. */
    public static long paddedLength(long plain) {
        return padme(Math.addExact(plain, Long.BYTES));
    }

    private static long padme(long length) {
        int exponent = 63 - Long.numberOfLeadingZeros(length);
        int significant = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << Math.max(0, exponent - significant)) - 1;
        return Math.addExact(length, mask) & ~mask;
    }

    /** What is written comes out padded; exactly {@code plain} bytes must be written before it is closed. */
    static OutputStream adding(OutputStream out, long plain) throws IOException {
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(plain).array());
        return new FilterOutputStream(out) {
            private boolean closed;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    zeros(out, paddedLength(plain) - Long.BYTES - plain);
                    super.close();
                }
            }
        };
    }

    private static void zeros(OutputStream out, long count) throws IOException {
        byte[] zeros = new byte[CHUNK];
        for (long left = count; left > 0; left -= CHUNK) {
            out.write(zeros, 0, (int) Math.min(left, CHUNK));
        }
    }

    /** The plaintext of a padded one; reads to the very end, so that every byte is checked. */
    static InputStream removing(InputStream padded) {
        return new Unpadding(padded);
    }

    private static final class Unpadding extends InputStream {
        private final InputStream padded;
        private long left = -1;

        Unpadding(InputStream padded) {
            this.padded = padded;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left < 0) {
                left = readLength();
            }
            if (left == 0) {
                drain();
                return -1;
            }
            int read = padded.read(buffer, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new RecordCipher.SegmentTampered(new EOFException("shorter than it says"));
            }
            left -= read;
            return read;
        }

        private long readLength() throws IOException {
            byte[] length = padded.readNBytes(Long.BYTES);
            long plain = length.length == Long.BYTES ? ByteBuffer.wrap(length).getLong() : -1;
            if (plain < 0) {
                throw new RecordCipher.SegmentTampered(new EOFException("no length"));
            }
            return plain;
        }

        private void drain() throws IOException {
            byte[] rest = new byte[CHUNK];
            while (padded.read(rest) >= 0) {
                // read only to have its tags checked
            }
        }

        @Override
        public void close() throws IOException {
            padded.close();
        }
    }
}
