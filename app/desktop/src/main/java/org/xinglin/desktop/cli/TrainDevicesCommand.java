package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.DeviceTerms;
import org.xinglin.core.training.TaskSpecification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the task of this hospital's devices. */
@Command(
        name = "devices",
        description = {
            "Writes the task that this hospital's devices train for a task of hospitals, led by this hospital's account.",
            "Publish it at the hospital's own node, let the devices join it there, then join the task of hospitals with",
            "“train join --devices”."
        })
final class TrainDevicesCommand extends HomeCommand {
    @Mixin
    private final TaskChoice choice = new TaskChoice();

    @Option(names = "--least", required = true, paramLabel = "N", description = "Fewer devices make no round.")
    private int least;

    @Option(
            names = "--start",
            paramLabel = "N",
            description = "The first round waits for so many devices. Default: as many as --least.")
    private int start;

    @Option(
            names = "--quorum",
            paramLabel = "SHARE",
            description = "The share of the devices whose answers suffice. Default: 1.")
    private double quorum = 1;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds of the devices for each round of the hospitals. Default: 1.")
    private int rounds = 1;

    @Option(
            names = "--secure-aggregation",
            description = "The hospital's own coordinator sees only sums of its devices' updates.")
    private boolean hidden;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the task is written, as JSON.")
    private Path out = Path.of("");

    @Override
    int run(Session session, Output output) throws Failed {
        DeviceTerms terms = new DeviceTerms(least, start == 0 ? least : start, quorum, rounds, hidden);
        TaskSpecification task = session.training().join().devicesTask(choice.in(session), terms);
        try {
            Files.writeString(out, task.json(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed(new Failure.OutOfSpace(out.toString()), e);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", out.toString());
        output.result(fields, "Wrote the devices' task to " + out + ". Publish it at the hospital's own node.");
        return ExitCode.DONE;
    }
}
