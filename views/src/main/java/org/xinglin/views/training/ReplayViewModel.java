package org.xinglin.views.training;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.training.ReplayOutcome;
import org.xinglin.core.training.TrainingReplay;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.kit.CalmProgress;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** A task's models computed again by this console, without a word of the coordinator's. */
public final class ReplayViewModel {
    private final TrainingReplay replay;
    private final Workbench bench;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Part> current = Optional.empty();
    private Optional<Running> running = Optional.empty();

    public ReplayViewModel(TrainingReplay replay, Workbench bench, Notices notices) {
        this.replay = replay;
        this.bench = bench;
        this.notices = notices;
    }

    /**
     * How far it is.
     *
     * @param rounds in all; 0 before the chain said so
     * @param outcome empty while it runs
     */
    public record State(TrainingTask task, long done, long rounds, Optional<ReplayOutcome> outcome) {}

    /** Begins, when none is under way. */
    public void begin(TrainingTask task) {
        if (current.isPresent()) {
            return;
        }
        state.set(Optional.of(new State(task, 0, 0, Optional.empty())));
        Part part = new Part(task);
        current = Optional.of(part);
        Running begun = bench.background()
                .run(Lane.IO, progress -> replay.replay(task.id(), new CalmProgress(progress, bench.clock())), part);
        if (part.isCurrent()) {
            running = Optional.of(begun);
        }
    }

    /** Once more, of the same task. */
    public void again() {
        state.get().ifPresent(shown -> begin(shown.task()));
    }

    /** Stops what runs. */
    public void stop() {
        running.ifPresent(Running::cancel);
    }

    /** Stops what runs and closes the result. */
    public void giveUp() {
        stop();
        current = Optional.empty();
        running = Optional.empty();
        state.set(Optional.empty());
    }

    /** Empty while none is looked at. */
    public ReadOnlyObjectProperty<Optional<State>> state() {
        return state.getReadOnlyProperty();
    }

    /** What comes of one; one that was closed says nothing any more. */
    private final class Part implements Outcome<ReplayOutcome> {
        private final TrainingTask task;

        Part(TrainingTask task) {
            this.task = task;
        }

        private boolean isCurrent() {
            return current.filter(part -> part.equals(this)).isPresent();
        }

        /** @return whether anybody still looks at it */
        private boolean end() {
            boolean shown = isCurrent();
            if (shown) {
                current = Optional.empty();
                running = Optional.empty();
            }
            return shown;
        }

        @Override
        public void progressed(long done, long total) {
            if (isCurrent()) {
                state.set(Optional.of(new State(task, done, total, Optional.empty())));
            }
        }

        @Override
        public void succeeded(ReplayOutcome outcome) {
            if (end()) {
                long rounds = outcome.rounds().size();
                state.set(Optional.of(new State(task, rounds, rounds, Optional.of(outcome))));
            }
        }

        @Override
        public void failed(Failure failure) {
            if (end()) {
                state.set(Optional.empty());
                notices.trouble(failure);
            }
        }
    }
}
