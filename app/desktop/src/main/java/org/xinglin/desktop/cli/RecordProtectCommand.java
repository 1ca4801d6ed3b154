package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Encrypts files, stores the ciphertext and binds it to the contract. */
@Command(
        name = "protect",
        description = {
            "Encrypts files, stores the ciphertext on IPFS and registers it. Folders and ZIP archives stand for what is in"
                    + " them. Title, patient, date and category are read from the files; --dry-run shows them first.",
            "Many files are one batch, with progress, rate and time left: Ctrl-C stops it in order at any time, and --resume"
                    + " goes on, as after a crash. Ctrl-Z holds it and fg goes on; after some minutes the node may have"
                    + " given up a call meanwhile, and --resume goes on.",
            "Exit codes: 0 all done, 1 something failed or was left out, 5 not reachable."
        })
final class RecordProtectCommand extends HomeCommand {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files, folders or ZIP archives.")
    private List<Path> files = List.of();

    @Mixin
    private final ProtectOptions protect = new ProtectOptions();

    @Option(names = "--dry-run", description = "Show what would be published, and publish nothing.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "With several files: write what became of each, and why, to this CSV file.")
    @Nullable
    private Path report;

    @Option(
            names = "--resume",
            arity = "0..1",
            paramLabel = "BATCH",
            fallbackValue = "0",
            description = "Go on with a batch that was stopped; without a number, the newest that is not done.")
    @Nullable
    private Long resume;

    @Option(names = "--retry", description = "With --resume: try once more what failed.")
    private boolean retry;

    @Override
    int run(Session session, Output output) throws Failed {
        if (resume != null) {
            return resumed(session, output, resume);
        }
        if (files.isEmpty()) {
            throw new UsageException("Which files? Give files, folders or ZIP archives, or --resume.");
        }
        ImportPlan plan = Interruption.stoppable(
                output,
                (total, done) -> output.progress(done + " of " + total + " files read"),
                progress -> ImportPlan.of(session, files, protect, progress));
        output.endProgress();
        if (dryRun) {
            plan.tell(output);
            int left = plan.tellLeftOut(output);
            output.remark("Nothing was published.");
            return left == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
        return published(session, output, plan);
    }

    private int published(Session session, Output output, ImportPlan plan) throws Failed {
        List<ProtectOrder> orders = plan.orders(protect);
        int left = plan.tellLeftOut(output);
        int worst = ExitCode.DONE;
        if (orders.size() == 1 && report == null) {
            protectOne(session, orders.getFirst(), output);
            Resumption.tell(session.records().resume().resume(), output);
        } else if (!orders.isEmpty()) {
            Resumption.tell(session.records().resume().resume(), output);
            String label = files.getFirst().toAbsolutePath().normalize().toString();
            worst = new BatchRun(session, output).run(session.records().batch().order(label, orders), report);
        }
        return worst == ExitCode.DONE && left > 0 ? ExitCode.FAILED : worst;
    }

    private int resumed(Session session, Output output, long number) throws Failed {
        long batch = number != 0
                ? number
                : session.records().batch().all().stream()
                        .filter(one -> one.isOpen() || retry)
                        .findFirst()
                        .map(Batch::number)
                        .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_BATCH, "--resume"));
        if (retry) {
            session.records().batch().again(batch);
        }
        return new BatchRun(session, output).run(batch, report);
    }

    private static void protectOne(Session session, ProtectOrder order, Output output) throws Failed {
        Instant begun = Instant.now();
        MedicalRecord record = Interruption.stoppable(
                output,
                (total, done) -> {
                    if (total > 0) {
                        output.progress(order.title() + "  " + 100 * done / total + " %");
                    }
                },
                progress -> session.records().protect().protect(order, progress));
        output.endProgress();
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        Map<String, Object> fields = RecordFields.of(record);
        fields.put("seconds", seconds);
        output.result(fields, sentence(record, seconds));
    }

    private static List<String> sentence(MedicalRecord record, double seconds) {
        return List.of(
                record.title(),
                "  record       " + record.id(),
                "  kind         " + RecordFields.kind(record),
                "  cid          " + record.cid(),
                "  transaction  " + record.transaction(),
                String.format(Locale.ROOT, "  %,d bytes in %.1f s", record.bytes(), seconds));
    }
}
