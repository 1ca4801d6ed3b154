package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.recovery.BackupKey;
import org.xinglin.core.recovery.DrillBackup;
import org.xinglin.core.recovery.DrillBackup.Report;
import org.xinglin.desktop.assembly.RecoveryAssembly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that a backup opens. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Proves that a backup would bring the home back, without touching the home: opens all of it into a temporary"
                    + " folder where only encrypted files lie, counts the records, follows the chain of the audit log, and"
                    + " opens data keys. With --fetch it reads a record from IPFS as well.",
            "Exit codes: 0 proven, 4 damaged or not to be opened, 5 the node of --fetch is not reachable, 1 otherwise."
        })
final class VaultDrillCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(VaultDrillCommand.class);

    @Parameters(paramLabel = "BACKUP", description = "The file that vault backup wrote.")
    private Path backup = Path.of("");

    @Mixin
    private final HomeOptions options = new HomeOptions();

    @Mixin
    private final SheetOptions sheets = new SheetOptions();

    @Option(
            names = "--keys",
            paramLabel = "N",
            description = "How many data keys are opened, newest records first. Default: ${DEFAULT-VALUE}.",
            defaultValue = "100")
    private int keys;

    @Option(
            names = "--temp",
            paramLabel = "DIR",
            description = "Where the temporary folder is made. Default: ${DEFAULT-VALUE}.",
            defaultValue = "${sys:java.io.tmpdir}")
    private Path temporary = Path.of("");

    @Option(names = "--fetch", description = "Read the newest record from the node of --node, and decrypt it unseen.")
    private boolean fetch;

    @Override
    public Integer call() {
        Output output = options.output();
        try {
            FetchedRecord fetched = fetch ? FetchedRecord.from(options.nodeReference()) : FetchedRecord.nothing();
            Report report = Interruption.stoppable(
                    output,
                    (total, done) -> output.progress(BackupFields.progress(total, done)),
                    progress -> drill(fetched, progress));
            output.endProgress();
            tell(report, fetched, output);
            return report.isWhole() ? ExitCode.DONE : ExitCode.TAMPERED;
        } catch (Failed failed) {
            output.endProgress();
            LOG.info("{}", failed.failure().code(), failed);
            output.failure(failed.failure());
            return ExitCode.of(failed.failure());
        }
    }

    private Report drill(DrillBackup.Further further, Progress progress) throws Failed {
        DrillBackup drill = RecoveryAssembly.drill();
        if (sheets.areGiven()) {
            return drill.drill(backup, sheets.read(), temporary, keys, further, progress);
        }
        try (Secret password = options.password("Password at the time of the backup")) {
            BackupKey key = new BackupKey.Password(options.operator(), password);
            return drill.drill(backup, key, temporary, keys, further, progress);
        }
    }

    private void tell(Report report, FetchedRecord fetched, Output output) {
        Map<String, Object> fields = BackupFields.of(backup, report.backup());
        Map<String, Object> proven = new LinkedHashMap<>();
        proven.put("account", report.account());
        proven.put("records", report.records());
        proven.put("keysOpened", report.opened());
        proven.put("auditEntries", report.entries());
        report.firstBroken().ifPresent(number -> proven.put("firstBrokenAuditEntry", number));
        proven.put("recordFetched", fetched.told());
        fields.put("proven", proven);
        output.result(fields, sentence(report, fetched));
    }

    private List<String> sentence(Report report, FetchedRecord fetched) {
        String audit = report.firstBroken().isPresent()
                ? "BROKEN at entry " + report.firstBroken().getAsLong()
                : "whole, " + report.entries() + " entries (the anchors on the chain were not asked)";
        String record = fetched.told().isEmpty()
                ? "not proven: that IPFS still has the records (--fetch reads one)"
                : "fetched and decrypted: " + fetched.told() + " (the others were not)";
        return List.of(
                BackupFields.text(backup, report.backup()),
                "  every byte of the file is genuine",
                "  keys: they are those of account " + report.account(),
                String.format(
                        Locale.ROOT,
                        "  catalogue: opens, %d records; %d data keys opened",
                        report.records(),
                        report.opened()),
                "  audit log: " + audit,
                "  records: " + record);
    }
}
