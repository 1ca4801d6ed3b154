package org.xinglin.desktop.cli;

import java.io.Console;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.TrainingHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a task for everybody. */
@Command(
        name = "stop",
        description = {
            "Ends a task of this hospital for all hospitals, before its rounds are done; as the hospital that published it, or as"
                    + " its coordinator. It can not be taken back.",
            "Rounds closed so far stay, on the chain as well; the round under way has no result. Privacy spent stays spent."
        })
final class TrainStopCommand extends HomeCommand {
    @Parameters(paramLabel = "TASK", description = "The id, as “train publish” and “train status” print it.")
    private String task = "";

    @Option(names = "--yes", description = "Do not ask whether it is meant.")
    private boolean sure;

    @Override
    int run(Session session, Output output) throws Failed {
        TaskId id = Arguments.taskId(task);
        TrainingHistory before = session.training().tasks().history(id);
        if (before.task().state().isEnded()) {
            throw new Failed(new Failure.Conflicting(Conflict.TASK_ENDED, id.toString()));
        }
        if (!sure) {
            confirm(before);
        }
        session.training().stop().stop(id);
        TrainingHistory after = session.training().tasks().history(id);
        output.result(
                HistoryFields.of(after),
                List.of("Task " + id + " is stopped for all hospitals; "
                        + after.rounds().size() + " closed rounds stay."));
        return ExitCode.DONE;
    }

    private static void confirm(TrainingHistory history) throws Failed {
        @SuppressWarnings("SystemConsoleNull") // none where input or output is no terminal
        @Nullable
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new UsageException("Stopping can not be undone. Without a terminal, confirm it by --yes.");
        }
        String typed = console.readLine(
                "This ends \"%s\" for all hospitals after %d of %d rounds, for good. Type stop to go on: ",
                history.task().name(),
                history.task().roundsDone(),
                history.task().rounds());
        if (typed == null || !typed.strip().toLowerCase(Locale.ROOT).equals("stop")) {
            throw new Failed(new Failure.Cancelled());
        }
    }
}
