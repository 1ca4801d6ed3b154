package org.xinglin.desktop.cli;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.recovery.BackUp;
import org.xinglin.core.recovery.BackupHeader;
import org.xinglin.core.session.Session;
import org.xinglin.desktop.assembly.RecoveryAssembly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a backup. */
@Command(
        name = "backup",
        description = {
            "Writes vault, catalogue and settings of this home to one encrypted file, and reads it back before it gets its"
                    + " name. The records' ciphertext is not in it: IPFS keeps that (see storage export-car).",
            "The file opens by an operator's password as of today, or by recovery sheets. Prove it with: vault drill FILE."
        })
final class VaultBackupCommand extends HomeCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The new file; it must not exist.")
    private Path out = Path.of("");

    @Option(
            names = "--sheets-only",
            description =
                    "No password opens it, only sheets; then nothing in it tells whose it is, or can be guessed at.")
    private boolean sheetsOnly;

    @Override
    int run(Session session, Output output) throws Failed {
        BackUp.Order order =
                new BackUp.Order(RecoveryAssembly.files(options.folder()), out.toAbsolutePath(), sheetsOnly);
        try {
            BackupHeader header = Interruption.stoppable(
                    output,
                    (total, done) -> output.progress(BackupFields.progress(total, done)),
                    progress -> session.recovery().backUp().backUp(order, progress));
            output.endProgress();
            output.result(BackupFields.of(out, header), BackupFields.text(out, header));
            return ExitCode.DONE;
        } finally {
            output.endProgress();
        }
    }
}
