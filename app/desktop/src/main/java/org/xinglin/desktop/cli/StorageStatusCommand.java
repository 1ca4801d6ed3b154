package org.xinglin.desktop.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.SampleReplicas;
import org.xinglin.core.storage.StorageStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells where every record is. */
@Command(
        name = "status",
        description = {
            "Tells for each record where its ciphertext is, what lags, and whether a random block could be had back.",
            "Exit codes: 0 all is where it should be, 1 a copy lags or failed its sample."
        })
final class StorageStatusCommand extends HomeCommand {
    @Option(
            names = "--sample",
            description =
                    "First fetch a random block of every copy again and hash it. A damaged copy is made anew later.")
    private boolean sample;

    @Option(names = "--troubled", description = "Show only what lags or failed its sample.")
    private boolean troubled;

    @Override
    int run(Session session, Output output) throws Failed {
        if (sample) {
            sample(session.storage().sample(), output);
        }
        List<StorageStatus.Line> lines = session.storage().status().lines();
        long wrong = lines.stream().filter(StorageStatusCommand::isTroubled).count();
        for (StorageStatus.Line line : lines) {
            if (!troubled || isTroubled(line)) {
                output.result(ReplicaFields.of(line), ReplicaFields.text(line));
            }
        }
        output.remark(
                lines.isEmpty()
                        ? "No records here yet."
                        : wrong + " of " + lines.size() + " are not as they should be.");
        return wrong == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void sample(SampleReplicas samples, Output output) throws Failed {
        SampleReplicas.Result result = Interruption.stoppable(
                output,
                (total, done) -> output.progress(done + " of " + total + " copies sampled"),
                progress -> samples.run(Integer.MAX_VALUE, Duration.ZERO, progress));
        output.endProgress();
        output.result(
                Map.of("passed", result.passed(), "damaged", result.damaged(), "unknown", result.unknown()),
                result.passed() + " copies passed, " + result.damaged() + " are damaged, " + result.unknown()
                        + " could not be sampled (no answer, or no gateway named)");
    }

    private static boolean isTroubled(StorageStatus.Line line) {
        return line.isLagging() || line.replicas().stream().anyMatch(StorageStatusCommand::failedItsSample);
    }

    private static boolean failedItsSample(Replica replica) {
        return replica.sample().filter(last -> !last.passed()).isPresent();
    }
}
