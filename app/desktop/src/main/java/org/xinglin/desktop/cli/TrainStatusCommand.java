package org.xinglin.desktop.cli;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.TrainingHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how far a task is. */
@Command(
        name = "status",
        description =
                "Says how far a task is: accuracy a hospital and a round, who is connected, and what each tells of"
                        + " its machine.")
final class TrainStatusCommand extends HomeCommand {
    @Mixin
    private final TaskChoice choice = new TaskChoice();

    @Override
    int run(Session session, Output output) throws Failed {
        TrainingHistory history = session.training().tasks().history(choice.in(session));
        output.result(HistoryFields.of(history), HistoryFields.sentence(history));
        return ExitCode.DONE;
    }
}
