package org.xinglin.core.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.keys.DataKey;

/** Encrypts and decrypts a record as a stream, in segments, never the whole in memory. */
public interface RecordCipher {
    /** What is written comes out encrypted on {@code out}; closing it ends the ciphertext and closes {@code out}. */
    OutputStream encrypting(OutputStream out, DataKey key, RecordHeader header) throws IOException;

    /** As {@link #encrypting}, padded when the header says so; exactly {@code bytes} are to be written. */
    default OutputStream sealing(OutputStream out, DataKey key, RecordHeader header, long bytes) throws IOException {
        OutputStream sealed = encrypting(out, key, header);
        return header.padded() ? Padding.adding(sealed, bytes) : sealed;
    }

    /**
     * Reads the header at once and gives the plaintext, each segment only after its tag was checked.
     *
     * @throws Failed Tampered when the header is not one, or not committed to {@code key}
     * @throws IOException from {@code in}
     */
    Opened decrypting(InputStream in, DataKey key) throws IOException, Failed;

    /**
     * A record being read. The stream throws {@link SegmentTampered} at the first segment that is not genuine; padding is
     * taken off what the header calls padded.
     */
    record Opened(RecordHeader header, InputStream plaintext) {
        public Opened {
            plaintext = header.padded() ? Padding.removing(plaintext) : plaintext;
        }
    }

    /** A segment was altered, moved, dropped or cut. */
    final class SegmentTampered extends IOException {
        public SegmentTampered(Throwable cause) {
            super(cause);
        }
    }
}
