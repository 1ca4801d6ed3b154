package org.xinglin.core.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.KeyVault;

/**
 * Encrypts a file, stores the ciphertext and binds it to the contract. Each step is in the journal before it is done; a
 * file whose protection was cut off is finished instead of begun anew.
 */
public final class ProtectRecord {
    private static final int BUFFER = 1 << 16;
    private final Guard guard;
    private final KeyVault vault;
    private final RecordCipher cipher;
    private final ContentStore store;
    private final ProtectionJournal journal;
    private final FinishProtection finish;
    private final InstantSource clock;
    private final Sniffer sniffer = new Sniffer();

    public ProtectRecord(
            Guard guard,
            KeyVault vault,
            RecordCipher cipher,
            ContentStore store,
            ProtectionJournal journal,
            FinishProtection finish,
            InstantSource clock) {
        this.guard = guard;
        this.vault = vault;
        this.cipher = cipher;
        this.store = store;
        this.journal = journal;
        this.finish = finish;
        this.clock = clock;
    }

    /** Progress counts plaintext bytes. @throws Failed whatever stood in the way; nothing half published remains */
    public MedicalRecord protect(ProtectOrder order, Progress progress) throws Failed {
        SourceFile source = SourceFile.at(order.file());
        return guard.act(
                Act.PROTECT,
                "",
                () -> protect(source, order, progress),
                record -> record.id().toString());
    }

    private MedicalRecord protect(SourceFile source, ProtectOrder order, Progress progress) throws Failed {
        Optional<Protection> cutOff = journal.unfinished().stream()
                .filter(protection -> protection.cid().isPresent() && protection.isFor(source, order))
                .findFirst();
        return finish.finish(cutOff.isPresent() ? cutOff.get() : store(source, order, progress));
    }

    private Protection store(SourceFile source, ProtectOrder order, Progress progress) throws Failed {
        try (DataKey key = vault.newDataKey()) {
            Protection protection = begin(source, order, key);
            boolean stored = false;
            try {
                Cid cid = store.put(out -> encrypt(protection, key, out, progress));
                progress.check();
                journal.stored(protection.id(), cid);
                stored = true;
                return protection.storedAs(cid);
            } finally {
                if (!stored) {
                    journal.abandoned(protection.id());
                }
            }
        }
    }

    private Protection begin(SourceFile source, ProtectOrder order, DataKey key) throws Failed {
        RecordId id = RecordId.random();
        Protection protection = new Protection(
                id,
                source,
                order.patient(),
                order.category(),
                kindOf(source),
                vault.wrapForOwner(key, id),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        journal.begun(protection);
        return protection;
    }

    private MediaKind kindOf(SourceFile source) throws Failed {
        try {
            return sniffer.kindOf(source.path());
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private void encrypt(Protection protection, DataKey key, OutputStream out, Progress progress)
            throws IOException, Failed {
        SourceFile source = protection.source();
        RecordHeader header = new RecordHeader(
                protection.id(), vault.account(), protection.kind().mediaType());
        try (OutputStream sealed = cipher.encrypting(out, key, header);
                InputStream plain = open(source)) {
            long done = copy(plain, sealed, source, progress);
            if (done != source.bytes()) {
                throw new Failed(
                        new Failure.Invalid(Problem.FILE_CHANGED, source.path().toString(), ""));
            }
        }
    }

    private static InputStream open(SourceFile source) throws Failed {
        try {
            return Files.newInputStream(source.path());
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static long copy(InputStream plain, OutputStream sealed, SourceFile source, Progress progress)
            throws IOException, Failed {
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        int read;
        while ((read = read(plain, buffer, source)) >= 0) {
            progress.check();
            sealed.write(buffer, 0, read);
            done += read;
            progress.report(done, source.bytes());
        }
        return done;
    }

    private static int read(InputStream plain, byte[] buffer, SourceFile source) throws Failed {
        try {
            return plain.read(buffer);
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static Failed unreadable(SourceFile source, IOException cause) {
        return new Failed(
                new Failure.Invalid(Problem.FILE_UNREADABLE, source.path().toString(), ""), cause);
    }
}
