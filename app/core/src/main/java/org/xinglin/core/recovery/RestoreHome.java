package org.xinglin.core.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.KeyVault;

/** Brings a home back from a backup on an empty machine, or a vault's administrator back with sheets. */
public final class RestoreHome {
    private final OpenBackup backups;
    private final MasterKeys vaults;
    private final SecretSharing sharing;
    private final CatalogueCopies copies;
    private final InstantSource clock;

    public RestoreHome(
            BackupFormat format,
            MasterKeys vaults,
            SecretSharing sharing,
            CatalogueCopies copies,
            InstantSource clock) {
        this.backups = new OpenBackup(format, vaults, sharing);
        this.vaults = vaults;
        this.sharing = sharing;
        this.copies = copies;
        this.clock = clock;
    }

    /** An administrator to be made or to get a new password. Whoever made it closes {@code password}. */
    public record NewPassword(String operator, Secret password) {}

    /** What came back. */
    public record Restored(Optional<BackupHeader> backup, long records) {}

    /**
     * Everything is unpacked and opened before the home gets its first file, the vault as the last.
     *
     * @param fresh empty to keep the passwords of the backup
     * @throws Failed Conflicting ALREADY_SET_UP, NotAllowed WRONG_SHEETS, WRONG_PASSWORD or, for the password of somebody who was
     *     no administrator at the time of the backup, NOT_YOUR_ROLE; Tampered, OutOfSpace, Cancelled
     */
    public Restored fromBackup(
            HomeFiles home, Path backup, BackupKey key, Optional<NewPassword> fresh, Progress progress) throws Failed {
        requireEmpty(home);
        try (WorkFolder work = WorkFolder.in(home.root());
                MasterKeys.Lent lent = backups.masterKey(backup, key, work)) {
            if (!Act.RESTORE.isAllowedTo(lent.by().role())) {
                throw new Failed(new Failure.NotAllowed(Barrier.NOT_YOUR_ROLE));
            }
            Secret master = lent.master();
            HomeFiles unpacked = in(work);
            BackupHeader header = backups.unpack(backup, master, unpacked, copies, progress);
            backups.requireOneVault(unpacked.vault(), master, backup);
            if (fresh.isPresent()) {
                NewPassword it = fresh.get();
                vaults.resetAdministrator(unpacked.vault(), master, it.operator(), it.password());
            }
            long records = writeDown(unpacked, lent, header.key(), fresh);
            move(unpacked, home);
            return new Restored(Optional.of(header), records);
        }
    }

    /**
     * The home has its vault, and nobody its password.
     *
     * @throws Failed Invalid SHEETS_ALONE without a vault; NotAllowed WRONG_SHEETS, and what {@link SecretSharing} throws
     */
    public Restored administrator(HomeFiles home, BackupKey.Sheets sheets, NewPassword fresh) throws Failed {
        if (!Files.exists(home.vault())) {
            throw Failed.invalid(Problem.SHEETS_ALONE, home.root().toString());
        }
        try (MasterKeys.Lent lent = new MasterKeys.Lent(OpenBackup.holder(sheets), sharing.combine(sheets.sheets()))) {
            Secret master = lent.master();
            vaults.unlock(home.vault(), master).close();
            long records = 0;
            if (Files.exists(copies.file(home.database()))) { // first, for it also finds a console that is running
                records = writeDown(home, lent, "", Optional.of(fresh));
            }
            vaults.resetAdministrator(home.vault(), master, fresh.operator(), fresh.password());
            return new Restored(Optional.empty(), records);
        }
    }

    /** The log goes on where it was; that and by whom the home was brought back is its next entry. */
    private long writeDown(HomeFiles home, MasterKeys.Lent lent, String backup, Optional<NewPassword> fresh)
            throws Failed {
        String detail = fresh.map(it -> "new password of administrator " + it.operator())
                .orElse("");
        try (KeyVault keys = vaults.unlock(home.vault(), lent.master());
                Secret key = keys.databaseKey();
                CatalogueCopies.Opened opened = copies.open(home.database(), key)) {
            Guard guard = new Guard(lent.by(), opened.log(), clock);
            return guard.act(Act.RESTORE, backup, () -> opened.catalogue().count(), records -> detail);
        }
    }

    private void requireEmpty(HomeFiles home) throws Failed {
        if (Files.exists(home.vault()) || Files.exists(copies.file(home.database()))) {
            throw new Failed(
                    new Failure.Conflicting(Conflict.ALREADY_SET_UP, home.root().toString()));
        }
    }

    private static HomeFiles in(WorkFolder work) {
        return new HomeFiles(
                work.file(""),
                work.file("vault.json"),
                work.file("catalogue"),
                work.file("node-reference.json"),
                work.file("preferences.json"));
    }

    private void move(HomeFiles from, HomeFiles to) throws Failed {
        move(from.preferences(), to.preferences());
        move(from.nodeReference(), to.nodeReference());
        move(copies.file(from.database()), copies.file(to.database()));
        move(from.vault(), to.vault());
    }

    private static void move(Path from, Path to) throws Failed {
        try {
            if (Files.exists(from) && !Files.exists(to)) {
                Files.move(from, to);
            }
        } catch (IOException e) {
            throw NewFile.failed(to, e);
        }
    }
}
