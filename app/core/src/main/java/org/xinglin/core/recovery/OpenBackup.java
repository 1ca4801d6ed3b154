package org.xinglin.core.recovery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;

/** Gets the master key of a backup from sheets or a password, and unpacks it into a work folder. */
final class OpenBackup {
    private final BackupFormat format;
    private final MasterKeys vaults;
    private final SecretSharing sharing;

    OpenBackup(BackupFormat format, MasterKeys vaults, SecretSharing sharing) {
        this.format = format;
        this.vaults = vaults;
        this.sharing = sharing;
    }

    /** The caller closes it. Who brings enough sheets has an administrator's rights, and no name but that of the sheets. */
    MasterKeys.Lent masterKey(Path backup, BackupKey key, WorkFolder work) throws Failed {
        return switch (key) {
            case BackupKey.Sheets sheets -> new MasterKeys.Lent(holder(sheets), sharing.combine(sheets.sheets()));
            case BackupKey.Password password -> {
                Path vault = work.file("door");
                format.clearVault(backup, vault);
                yield vaults.masterKey(vault, password.operator(), password.password());
            }
        };
    }

    /** For the log. */
    static Operator holder(BackupKey.Sheets sheets) {
        String set = sheets.sheets().isEmpty()
                ? ""
                : " " + sheets.sheets().getFirst().set();
        return new Operator("sheets" + set, OperatorRole.ADMINISTRATOR);
    }

    /** Every part as a file of the work folder; the catalogue under the name that the database gives to {@code database}. */
    BackupHeader unpack(Path backup, Secret master, HomeFiles parts, CatalogueCopies copies, Progress progress)
            throws Failed {
        return format.open(
                backup,
                master,
                parts.vault(),
                part -> switch (part) {
                    case VAULT -> newFile(parts.vault());
                    case CATALOGUE -> newFile(copies.file(parts.database()));
                    case NODE_REFERENCE -> newFile(parts.nodeReference());
                    case PREFERENCES -> newFile(parts.preferences());
                },
                progress);
    }

    /** A backup that opened by a password of its clear part must hold the vault of that part: else they were put together. */
    void requireOneVault(Path sealedVault, Secret master, Path backup) throws Failed {
        try {
            vaults.unlock(sealedVault, master).close();
        } catch (Failed failed) {
            if (failed.failure().equals(new Failure.NotAllowed(Barrier.WRONG_SHEETS))) {
                throw new Failed(new Failure.Tampered(backup.toString()), failed);
            }
            throw failed;
        }
    }

    private static OutputStream newFile(Path file) throws IOException {
        return Files.newOutputStream(file);
    }
}
