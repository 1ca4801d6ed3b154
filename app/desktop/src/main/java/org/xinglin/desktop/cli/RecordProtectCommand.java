package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Encrypts files, stores the ciphertext and binds it to the contract. */
@Command(
        name = "protect",
        description =
                "Encrypts files, stores the ciphertext on IPFS and registers it. A directory stands for its files.")
final class RecordProtectCommand extends HomeCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or directories.")
    private List<Path> files = List.of();

    @Option(
            names = "--patient",
            required = true,
            paramLabel = "ID",
            description = "The hospital's number of the patient.")
    private String patient = "";

    @Option(
            names = "--category",
            paramLabel = "CATEGORY",
            description = "imaging, laboratory, report, prescription, genomics or other. Default: ${DEFAULT-VALUE}.")
    private Category category = Category.OTHER;

    @Override
    int run(Session session, Output output) throws Failed {
        PatientId id = patientId();
        int worst = ExitCode.DONE;
        for (Path file : regularFiles()) {
            try {
                protect(session, ProtectOrder.of(file, id, category), output);
            } catch (Failed failed) {
                output.endProgress();
                output.remark(file + ":");
                output.failure(failed.failure());
                worst = ExitCode.of(failed.failure());
                if (worst == ExitCode.UNREACHABLE) {
                    break; // the other files would fare no better
                }
            }
        }
        if (worst != ExitCode.UNREACHABLE) {
            Resumption.tell(session.records().resume().resume(), output);
        }
        return worst;
    }

    private PatientId patientId() {
        try {
            return new PatientId(patient);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--patient: " + e.getMessage());
        }
    }

    private List<Path> regularFiles() throws Failed {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isDirectory(file)) {
                all.add(file);
                continue;
            }
            try (Stream<Path> below = Files.walk(file)) {
                below.filter(Files::isRegularFile).sorted().forEach(all::add);
            } catch (IOException e) {
                throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
            }
        }
        return all;
    }

    private static void protect(Session session, ProtectOrder order, Output output) throws Failed {
        Instant begun = Instant.now();
        MedicalRecord record = session.records().protect().protect(order, (done, total) -> {
            if (total > 0) {
                output.progress(order.title() + "  " + 100 * done / total + " %");
            }
        });
        output.endProgress();
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        Map<String, Object> fields = RecordFields.of(record);
        fields.put("seconds", seconds);
        output.result(new LinkedHashMap<>(fields), sentence(record, seconds));
    }

    private static String sentence(MedicalRecord record, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s%n  record       %s%n  kind         %s%n  cid          %s%n  transaction  %s%n  %,d bytes in %.1f s",
                record.title(),
                record.id(),
                RecordFields.kind(record),
                record.cid(),
                record.transaction(),
                record.bytes(),
                seconds);
    }
}
