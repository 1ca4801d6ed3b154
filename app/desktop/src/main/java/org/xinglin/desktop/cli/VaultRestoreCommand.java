package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.HomeFiles;
import org.xinglin.core.recovery.RestoreHome;
import org.xinglin.core.recovery.RestoreHome.NewPassword;
import org.xinglin.core.recovery.RestoreHome.Restored;
import org.xinglin.desktop.assembly.HomeFolder;
import org.xinglin.desktop.assembly.RecoveryAssembly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a home or its administrator back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "On an empty machine: --backup FILE with --sheets (or --type) and a new password, or with the password of an"
                    + " operator of that time, brings vault, catalogue and settings back into --home.",
            "On a home whose passwords are lost: --sheets alone gives --administrator a new password.",
            "The password that is asked for, or read from --password-file, is the new one where sheets are given."
        })
final class VaultRestoreCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(VaultRestoreCommand.class);

    @Mixin
    private final HomeOptions options = new HomeOptions();

    @Mixin
    private final SheetOptions sheets = new SheetOptions();

    @Option(names = "--backup", paramLabel = "FILE", description = "The file that vault backup wrote.")
    private @Nullable Path backup;

    @Option(
            names = "--administrator",
            paramLabel = "NAME",
            description = "Who gets the new password; made if there is nobody of that name. Default: ${DEFAULT-VALUE}.",
            defaultValue = "administrator")
    private String administrator = "";

    @Override
    public Integer call() {
        Output output = options.output();
        try {
            HomeFolder folder = options.folder();
            Restored restored = Interruption.stoppable(
                    output,
                    (total, done) -> output.progress(BackupFields.progress(total, done)),
                    progress -> restore(folder, progress));
            output.endProgress();
            tell(restored, folder, output);
            return ExitCode.DONE;
        } catch (Failed failed) {
            output.endProgress();
            LOG.info("{}", failed.failure().code(), failed);
            output.failure(failed.failure());
            return ExitCode.of(failed.failure());
        }
    }

    private Restored restore(HomeFolder folder, Progress progress) throws Failed {
        RestoreHome restore = RecoveryAssembly.restore();
        HomeFiles home = RecoveryAssembly.files(folder);
        if (backup == null) {
            return administrator(restore, home);
        }
        folder.make();
        if (!sheets.areGiven()) {
            try (Secret password = options.password("Password at the time of the backup")) {
                BackupKey key = new BackupKey.Password(options.operator(), password);
                return restore.fromBackup(home, backup, key, Optional.empty(), progress);
            }
        }
        BackupKey.Sheets key = sheets.read();
        try (Secret password = newPassword()) {
            NewPassword fresh = new NewPassword(administrator, password);
            return restore.fromBackup(home, backup, key, Optional.of(fresh), progress);
        }
    }

    private Restored administrator(RestoreHome restore, HomeFiles home) throws Failed {
        if (!sheets.areGiven()) {
            throw new UsageException("Give --backup FILE, or the recovery sheets by --sheets FILE... or --type.");
        }
        BackupKey.Sheets key = sheets.read();
        try (Secret password = newPassword()) {
            return restore.administrator(home, key, new NewPassword(administrator, password));
        }
    }

    private Secret newPassword() throws Failed {
        Secret first = options.password("New password for " + administrator + ", at least 8 characters");
        if (options.isPrompting()) {
            try (Secret second = options.password("The same password again")) {
                if (!first.equals(second)) {
                    first.close();
                    throw new UsageException("The two passwords differ. Nothing was changed.");
                }
            }
        }
        return first;
    }

    private void tell(Restored restored, HomeFolder folder, Output output) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("home", folder.root().toString());
        fields.put("records", restored.records());
        restored.backup().ifPresent(header -> fields.put("made", header.made().toString()));
        String what = restored.backup()
                .map(header -> "Restored " + folder.root() + " as it was at " + header.made())
                .orElse("Restored the password of " + administrator + " in " + folder.root());
        output.result(
                fields,
                List.of(
                        String.format(Locale.ROOT, "%s; its catalogue has %d records.", what, restored.records()),
                        "Now bring the catalogue up to the chain (vault rebuild-catalogue): what was destroyed or got another key"
                                + " after the backup is not known here yet. Then change the master key (vault rotate), and make new sheets and a new backup. If it was a demo's"
                                + " home, name its node with --node."));
    }
}
