package org.xinglin.core.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.ContentStore;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCipher;

/** Streams a record's ciphertext out of the store, and under another key back in; plaintext is never whole and never on disk. */
final class Reencrypt {
    private static final int BUFFER = 1 << 16;
    private final KeyVault vault;
    private final ContentStore store;
    private final RecordCipher cipher;

    Reencrypt(AccessPorts ports) {
        this.vault = ports.vault();
        this.store = ports.content().store();
        this.cipher = ports.content().cipher();
    }

    /** @return where the new ciphertext lies, not pinned @throws Failed Tampered, Unreachable, OutOfSpace, Cancelled */
    Cid underNewKey(MedicalRecord record, Envelope newKey, Progress progress) throws Failed {
        try (DataKey before = vault.unwrapForOwner(record.wrappedKey(), record.id());
                DataKey after = vault.unwrapForOwner(newKey, record.id())) {
            return store.put(out -> copy(record, before, after, out, progress));
        }
    }

    private void copy(MedicalRecord record, DataKey before, DataKey after, OutputStream out, Progress progress)
            throws IOException, Failed {
        try (InputStream sealed = store.open(record.cid())) {
            RecordCipher.Opened opened = opened(record, sealed, before);
            try (OutputStream again = cipher.sealing(out, after, opened.header(), record.bytes())) {
                byte[] buffer = new byte[BUFFER];
                long done = 0;
                int read;
                while ((read = read(record, opened.plaintext(), buffer)) >= 0) {
                    progress.check();
                    again.write(buffer, 0, read);
                    done += read;
                    progress.report(done, record.bytes());
                }
                // To the very end, so that the store's own check of the CID takes place.
                if (done != record.bytes() || read(record, sealed, new byte[1]) >= 0) {
                    throw tampered(record, null);
                }
            }
        }
    }

    private RecordCipher.Opened opened(MedicalRecord record, InputStream sealed, DataKey key) throws Failed {
        try {
            RecordCipher.Opened opened = cipher.decrypting(sealed, key);
            if (!opened.header().record().equals(record.id())) {
                throw tampered(record, null);
            }
            return opened;
        } catch (IOException e) {
            throw reading(record, e);
        }
    }

    private static int read(MedicalRecord record, InputStream in, byte[] buffer) throws Failed {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw reading(record, e);
        }
    }

    private static Failed reading(MedicalRecord record, IOException e) {
        boolean tampered = e instanceof ContentStore.ContentTampered || e instanceof RecordCipher.SegmentTampered;
        return tampered
                ? tampered(record, e)
                : new Failed(
                        new Failure.Unreachable(
                                Failure.Part.STORAGE, record.cid().text()),
                        e);
    }

    private static Failed tampered(MedicalRecord record, @Nullable IOException cause) {
        Failure failure = new Failure.Tampered(record.cid().text());
        return cause == null ? new Failed(failure) : new Failed(failure, cause);
    }
}
