package org.xinglin.core.recovery;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;

/**
 * Proves that a backup would bring the home back: opens it all in a work folder, where only encrypted files lie, and looks at
 * what came out. The home itself is not touched, and need not be there.
 */
public final class DrillBackup {
    private static final int PAGE = 1000;
    private final BackupFormat format;
    private final MasterKeys vaults;
    private final CatalogueCopies copies;
    private final OpenBackup backups;

    public DrillBackup(BackupFormat format, MasterKeys vaults, SecretSharing sharing, CatalogueCopies copies) {
        this.format = format;
        this.vaults = vaults;
        this.copies = copies;
        this.backups = new OpenBackup(format, vaults, sharing);
    }

    /**
     * What was proven.
     *
     * @param records how many the catalogue has
     * @param opened how many data keys were tried and opened
     * @param entries how many entries of the audit log are whole, from the first
     * @param firstBroken the first that is not
     */
    public record Report(
            BackupHeader backup, String account, long records, int opened, long entries, OptionalLong firstBroken) {
        public boolean isWhole() {
            return firstBroken.isEmpty();
        }
    }

    /** What is done with one record while everything is open: fetching it, for example. */
    @FunctionalInterface
    public interface Further {
        Further NOTHING = (keys, catalogue) -> {};

        void look(KeyVault keys, RecordCatalogue catalogue) throws Failed;
    }

    /**
     * @param temporary the folder in which the work folder is made
     * @param keysToTry how many data keys are opened, newest records first
     * @throws Failed what is wrong: Invalid NOT_A_BACKUP, BACKUP_CUT_SHORT, Tampered, NotAllowed, and what {@code further} throws
     */
    public Report drill(Path backup, BackupKey key, Path temporary, int keysToTry, Further further, Progress progress)
            throws Failed {
        format.look(backup);
        try (WorkFolder work = WorkFolder.in(temporary);
                MasterKeys.Lent lent = backups.masterKey(backup, key, work)) {
            Secret master = lent.master();
            HomeFiles parts = new HomeFiles(
                    work.file(""), work.file("vault"), work.file("db"), work.file("node"), work.file("choices"));
            BackupHeader header = backups.unpack(backup, master, parts, copies, progress);
            backups.requireOneVault(parts.vault(), master, backup);
            try (KeyVault keys = vaults.unlock(parts.vault(), master);
                    Secret databaseKey = keys.databaseKey();
                    CatalogueCopies.Opened opened = copies.open(parts.database(), databaseKey)) {
                int tried = tryKeys(keys, opened.catalogue(), keysToTry, progress);
                Chain chain = follow(opened.log());
                further.look(keys, opened.catalogue());
                return new Report(
                        header,
                        keys.account().text(),
                        opened.catalogue().count(),
                        tried,
                        chain.whole(),
                        chain.firstBroken());
            }
        }
    }

    private static int tryKeys(KeyVault keys, RecordCatalogue catalogue, int most, Progress progress) throws Failed {
        int tried = 0;
        for (MedicalRecord record : catalogue.search("", most)) {
            progress.check();
            keys.unwrapForOwner(record.wrappedKey(), record.id()).close();
            tried++;
        }
        return tried;
    }

    private record Chain(long whole, OptionalLong firstBroken) {}

    private static Chain follow(AuditLog log) {
        Digest previous = AuditEntry.ORIGIN;
        long number = 0;
        List<AuditEntry> page;
        do {
            page = log.after(number, PAGE);
            for (AuditEntry entry : page) {
                if (entry.number() != number + 1 || !entry.previous().equals(previous) || !entry.isGenuine()) {
                    return new Chain(number, OptionalLong.of(number + 1));
                }
                number = entry.number();
                previous = entry.hash();
            }
        } while (!page.isEmpty());
        return new Chain(number, OptionalLong.empty());
    }
}
