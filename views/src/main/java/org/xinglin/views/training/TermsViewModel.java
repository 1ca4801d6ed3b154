package org.xinglin.views.training;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.TaskApproval;
import org.xinglin.core.training.TaskOffer;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** What a task asks and what this hospital demands, read before joining; here the task is approved, and joined with a table. */
public final class TermsViewModel {
    private final Session.Training training;
    private final JoinViewModel join;
    private final Workbench bench;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Terms>> terms = new ReadOnlyObjectWrapper<>(Optional.empty());

    public TermsViewModel(Session.Training training, JoinViewModel join, Workbench bench, Notices notices) {
        this.training = training;
        this.join = join;
        this.bench = bench;
        this.notices = notices;
    }

    /** What there is to read. */
    public record Terms(TrainingTask task, TaskOffer offer, SitePolicy policy, Optional<TaskApproval> approval) {
        /** Whether the policy wants a yes that nobody has said. */
        public boolean wantsApproval() {
            return policy.approveEach() && approval.isEmpty();
        }
    }

    /** Asks for what there is to read about a task. */
    public void consider(TrainingTask task) {
        read(task, () -> {});
    }

    /** What is read is asked for again, when something is. */
    public void again() {
        terms.get().ifPresent(read -> consider(read.task()));
    }

    /** Says yes to the task, in the operator's name. */
    public void approve() {
        terms.get()
                .ifPresent(read -> read(
                        read.task(),
                        () -> training.site().approve().approve(read.task().id())));
    }

    /** Takes the yes back. */
    public void withdraw() {
        terms.get()
                .ifPresent(read -> read(
                        read.task(),
                        () -> training.site().approve().withdraw(read.task().id())));
    }

    private void read(TrainingTask task, Before before) {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> {
                            before.act();
                            return termsOf(task);
                        },
                        new After<>(read -> terms.set(Optional.of(read)), notices::trouble));
    }

    @FunctionalInterface
    private interface Before {
        void act() throws Failed;
    }

    private Terms termsOf(TrainingTask task) throws Failed {
        return new Terms(
                task,
                training.tasks().offer(task.id()),
                training.site().book().policy(),
                training.site().book().approval(task.id()));
    }

    public void giveUp() {
        terms.set(Optional.empty());
    }

    /** Takes part with these rows in the task that was read. */
    public void join(Path table) {
        terms.get().ifPresent(read -> join.join(read.task(), table));
        giveUp();
    }

    /** Empty while none is considered. */
    public ReadOnlyObjectProperty<Optional<Terms>> terms() {
        return terms.getReadOnlyProperty();
    }
}
