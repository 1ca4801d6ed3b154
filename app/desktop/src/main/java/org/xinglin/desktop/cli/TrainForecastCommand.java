package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskForecast;
import org.xinglin.core.training.TaskForecasts;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.learning.site.SpecForecasts;
import org.xinglin.views.training.ForecastWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a task comes to, before it is published or joined. The home is unlocked only for its budget, or to ask for a task. */
@Command(
        name = "forecast",
        description = {
            "Says what follows from a task's choices: epsilon at its end and of a round, whom it hides, what it leaves"
                    + " out, and what is weak. With --data also what it would cost this hospital, what of its budget is"
                    + " left then, and what its policy has against it. Nothing is published, joined or spent.",
            "Exit codes: 0 it can be published or joined, 1 it can not."
        })
final class TrainForecastCommand extends HomeCommand {
    private static final Logger LOG = LoggerFactory.getLogger(TrainForecastCommand.class);
    private static final Pattern ID = Pattern.compile("(0x)?[0-9a-fA-F]{64}");

    @Parameters(paramLabel = "TASK|FILE", description = "A task's id, or a file with the task as JSON.")
    private String task = "";

    @Option(names = "--data", paramLabel = "DATA", description = "What this hospital would join with.")
    @Nullable
    private Path data;

    @Mixin
    private final RowsOption rows = new RowsOption();

    /** Whatever is not a task's id. */
    private boolean isFile() {
        return !ID.matcher(task).matches();
    }

    @Override
    public Integer call() {
        if (!isFile() || data != null) {
            return super.call();
        }
        Output output = options.output();
        try {
            return tell(new SpecForecasts(), SpecificationFile.read(Path.of(task)), output);
        } catch (Failed failed) {
            LOG.info("{}", failed.failure().code(), failed);
            output.failure(failed.failure());
            return ExitCode.of(failed.failure());
        }
    }

    @Override
    int run(Session session, Output output) throws Failed {
        TaskSpecification asked = isFile()
                ? SpecificationFile.read(Path.of(task))
                : session.training().tasks().specification(Arguments.taskId(task));
        if (data == null) {
            return tell(session.training().forecasts().tasks(), asked, output);
        }
        SiteForecast forecast = session.training().forecasts().here().forecast(asked, data);
        output.result(ForecastFields.of(forecast), ForecastFields.lines(forecast, new ForecastWords(output.texts())));
        return forecast.objections().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int tell(TaskForecasts forecasts, TaskSpecification asked, Output output) throws Failed {
        TaskForecast forecast = forecasts.forecast(asked, rows.rows());
        output.result(ForecastFields.of(forecast), ForecastFields.lines(forecast, new ForecastWords(output.texts())));
        return ExitCode.DONE;
    }
}
