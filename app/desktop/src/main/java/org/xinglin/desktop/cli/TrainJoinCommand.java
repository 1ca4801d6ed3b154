package org.xinglin.desktop.cli;

import java.nio.file.Path;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingHistory;
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
            "“train forecast TASK --data CSV” says the same and joins nothing."
        })
final class TrainJoinCommand extends SendingCommand {
    @Mixin
    private final TaskChoice choice = new TaskChoice();

    @Option(names = "--data", required = true, paramLabel = "CSV", description = "The table; it stays on this machine.")
    private Path data = Path.of("");

    @Override
    int run(Session session, Output output) throws Failed {
        TaskId task = choice.in(session);
        Session.Training training = session.training();
        SiteForecast forecast =
                training.forecasts().here().forecast(training.tasks().specification(task), data);
        output.remark(ForecastFields.lines(forecast, new ForecastWords(output.texts())));
        TrainingHistory history =
                training.join().join(task, data, (done, total) -> output.progress("round " + done + " of " + total));
        output.endProgress();
        output.result(HistoryFields.of(history), HistoryFields.sentence(history));
        return history.task().state() == TaskState.FINISHED ? ExitCode.DONE : ExitCode.FAILED;
    }
}
