package org.xinglin.views.training;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.training.JoinTask;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** This hospital's own part in one task: the table it joins with, how far it is, leaving. */
public final class JoinViewModel {
    private final JoinTask joining;
    private final Workbench bench;
    private final Notices notices;
    private final Runnable moved;
    private final ReadOnlyBooleanWrapper taking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private Optional<Running> running = Optional.empty();

    /** @param moved follows when something may have been spent */
    public JoinViewModel(JoinTask joining, Workbench bench, Notices notices, Runnable moved) {
        this.joining = joining;
        this.bench = bench;
        this.notices = notices;
        this.moved = moved;
    }

    /** Takes part until the task ended. The rows never leave this machine. */
    public void join(TrainingTask task, Path table) {
        if (taking.get()) {
            return;
        }
        taking.set(true);
        share.set(0);
        notices.hint(Message.of("training.joined", task.name(), table.toString()));
        running = Optional.of(bench.background()
                .run(Lane.TRAINING, progress -> joining.join(task.id(), table, progress), new Part()));
    }

    /** Leaves in good order; the round that runs goes on without this hospital. */
    public void leave() {
        running.ifPresent(Running::cancel);
    }

    /** Whether this hospital takes part in a task now. */
    public ReadOnlyBooleanProperty taking() {
        return taking.getReadOnlyProperty();
    }

    /** Rounds done of all, between 0 and 1. */
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** What comes of it. */
    private final class Part implements Outcome<TrainingHistory> {
        @Override
        public void progressed(long done, long total) {
            share.set(total <= 0 ? 0 : (double) done / total);
            moved.run();
        }

        @Override
        public void succeeded(TrainingHistory history) {
            taking.set(false);
            moved.run();
            notices.done(Message.of(
                    "training.ended", history.task().name(), history.rounds().size()));
        }

        @Override
        public void failed(Failure failure) {
            taking.set(false);
            moved.run();
            notices.trouble(failure);
        }
    }
}
