package org.xinglin.core.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;

/** Decrypts a stored record as a stream, to its very end: every tag and the CID are checked when it returns. */
public final class ReadRecord {
    private static final int BUFFER = 1 << 16;
    private final ContentStore store;
    private final RecordCipher cipher;

    public ReadRecord(ContentStore store, RecordCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /** What was read. */
    record Read(RecordHeader header, long bytes) {}

    /**
     * Progress counts plaintext bytes; the total is not known. What {@code out} got is not to be believed before this
     * returns.
     *
     * @throws Failed Tampered, Unreachable, Refused
     * @throws IOException from {@code out}
     */
    Read read(Cid cid, DataKey key, OutputStream out, Progress progress) throws IOException, Failed {
        return read(cid, key, Optional.empty(), out, progress);
    }

    /** The same for a ciphertext that must name {@code owner} as its owner: Failed Tampered, before a byte, when it does not. */
    Read read(Cid cid, DataKey key, Optional<WalletAddress> owner, OutputStream out, Progress progress)
            throws IOException, Failed {
        try (Sealed sealed = new Sealed(cid, store.open(cid))) {
            RecordCipher.Opened opened = opened(sealed, key);
            if (owner.isPresent() && !owner.get().equals(opened.header().owner())) {
                throw new Failed(new Failure.Tampered(cid.text()));
            }
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            int read;
            while ((read = sealed.read(opened.plaintext(), buffer)) >= 0) {
                progress.check();
                out.write(buffer, 0, read);
                done += read;
                progress.report(done, -1);
            }
            sealed.drain();
            return new Read(opened.header(), done);
        }
    }

    private RecordCipher.Opened opened(Sealed sealed, DataKey key) throws Failed {
        try {
            return cipher.decrypting(sealed.in, key);
        } catch (IOException e) {
            throw sealed.failed(e);
        }
    }

    /** A ciphertext being read; it names its trouble. */
    private record Sealed(Cid cid, InputStream in) implements AutoCloseable {
        int read(InputStream plain, byte[] buffer) throws Failed {
            try {
                return plain.read(buffer);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        /** To the stream's very end, so that the store's own check of the CID takes place; more bytes would be a fault. */
        void drain() throws Failed {
            if (read(in, new byte[1]) >= 0) {
                throw new Failed(new Failure.Tampered(cid.text()));
            }
        }

        Failed failed(IOException e) {
            if (e instanceof ContentStore.ContentMissing) {
                return new Failed(new Failure.Refused(Failure.Part.STORAGE, cid.text()), e);
            }
            boolean tampered = e instanceof ContentStore.ContentTampered || e instanceof RecordCipher.SegmentTampered;
            return new Failed(
                    tampered
                            ? new Failure.Tampered(cid.text())
                            : new Failure.Unreachable(Failure.Part.STORAGE, cid.text()),
                    e);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
