package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.views.training.ForecastWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes a task. */
@Command(
        name = "publish",
        description = {
            "Publishes a training task: its digest goes on the chain, the task to the coordinator. Before that it says"
                    + " what follows from the task's choices, and asks on a terminal whether to go on.",
            "“train forecast” says the same and publishes nothing."
        })
final class TrainPublishCommand extends SendingCommand {
    @Option(names = "--spec", required = true, paramLabel = "FILE", description = "The task as JSON.")
    private Path spec = Path.of("");

    @Option(names = "--yes", description = "Do not ask.")
    private boolean sure;

    @Mixin
    private final RowsOption rows = new RowsOption();

    @Override
    int run(Session session, Output output) throws Failed {
        TaskSpecification asked = SpecificationFile.read(spec);
        TaskForecast forecast = session.training().forecasts().tasks().forecast(asked, rows.rows());
        output.remark(ForecastFields.lines(forecast, new ForecastWords(output.texts())));
        if (!sure && !isDryRun() && !output.isJson()) {
            confirm(output);
        }
        TaskId task = session.training().publish().publish(asked);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", task.toString());
        fields.put("forecast", ForecastFields.of(forecast));
        output.result(fields, "Task " + task + " is open to join.");
        return ExitCode.DONE;
    }

    /** A script has no terminal to be asked on, and goes on. */
    private static void confirm(Output output) throws Failed {
        if (Terminal.isThere() && !Terminal.agreed(output.texts().of("training.publish.ask"))) {
            throw new Failed(new Failure.Cancelled());
        }
    }
}
