package org.xinglin.desktop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.DeviceEdge;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.desktop.assembly.NodeReference;
import org.xinglin.views.training.ForecastWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes part in a task until it ends. */
@Command(
        name = "join",
        description = {
            "Joins a task with a table of this hospital and takes part until the task ends. Before that it says what"
                    + " the task asks, what it costs here and what of the privacy budget is left then.",
            "“train forecast TASK --data CSV” says the same and joins nothing.",
            "With --devices the hospital's devices train, under its own node: see “train devices”."
        })
final class TrainJoinCommand extends SendingCommand {
    @Mixin
    private final TaskChoice choice = new TaskChoice();

    @Option(names = "--data", paramLabel = "CSV", description = "The table; it stays on this machine.")
    private @Nullable Path data;

    @Option(names = "--devices", paramLabel = "TASK", description = "The devices' task, at the hospital's own node.")
    private @Nullable String devices;

    @Option(
            names = "--devices-node",
            paramLabel = "FILE|ADDRESSES",
            description = "The hospital's own node: its node.json, or addresses as for --node.")
    private @Nullable String devicesNode;

    @Override
    int run(Session session, Output output) throws Failed {
        TrainingHistory history =
                joined(session, (done, total) -> output.progress("round " + done + " of " + total), output);
        output.endProgress();
        output.result(HistoryFields.of(history), HistoryFields.sentence(history));
        return history.task().state() == TaskState.FINISHED ? ExitCode.DONE : ExitCode.FAILED;
    }

    private TrainingHistory joined(Session session, Progress progress, Output output) throws Failed {
        boolean byDevices = devices != null || devicesNode != null;
        if (byDevices == (data != null)) {
            throw new UsageException("Give either --data, or --devices with --devices-node.");
        }
        if (data != null) {
            return byTable(session, data, progress, output);
        }
        if (devices == null || devicesNode == null) {
            throw new UsageException("--devices and --devices-node go together.");
        }
        TaskId task = choice.in(session);
        DeviceEdge edge = new DeviceEdge(Arguments.taskId(devices), NodeReference.read(devicesNode));
        return session.training()
                .join()
                .joinByDevices(task, edge, progress, why -> output.remark("A round was declined: " + why));
    }

    private TrainingHistory byTable(Session session, Path table, Progress progress, Output output) throws Failed {
        TaskId task = choice.in(session);
        Session.Training training = session.training();
        SiteForecast forecast =
                training.forecasts().here().forecast(training.tasks().specification(task), table);
        output.remark(ForecastFields.lines(forecast, new ForecastWords(output.texts())));
        return training.join().join(task, table, progress);
    }
}
