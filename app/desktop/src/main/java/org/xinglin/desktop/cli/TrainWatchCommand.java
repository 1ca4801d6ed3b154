package org.xinglin.desktop.cli;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.RoundResult;
import org.xinglin.core.training.TaskState;
import org.xinglin.core.training.TrainingHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Follows a task. */
@Command(name = "watch", description = "Prints each round as it closes, until the task ends.")
final class TrainWatchCommand extends HomeCommand {
    @Mixin
    private final TaskChoice choice = new TaskChoice();

    @Override
    int run(Session session, Output output) throws Failed {
        BlockingQueue<TrainingHistory> changes = new LinkedBlockingQueue<>();
        try (Subscription watching = session.training().tasks().watch(choice.in(session), changes::add)) {
            return follow(changes, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(new Failure.Cancelled(), e);
        }
    }

    private static int follow(BlockingQueue<TrainingHistory> changes, Output output) throws InterruptedException {
        int told = 0;
        while (true) {
            TrainingHistory now = changes.take();
            for (RoundResult round : now.rounds()
                    .subList(Math.min(told, now.rounds().size()), now.rounds().size())) {
                output.result(HistoryFields.round(round), HistoryFields.sentence(round));
            }
            told = Math.max(told, now.rounds().size());
            if (now.task().state().isEnded()) {
                output.remark(HistoryFields.sentence(now).getFirst());
                return now.task().state() == TaskState.FINISHED ? ExitCode.DONE : ExitCode.FAILED;
            }
        }
    }
}
