package org.xinglin.views.training;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.SiteForecast;
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
    private final ReadOnlyObjectWrapper<Optional<Cost>> cost = new ReadOnlyObjectWrapper<>(Optional.empty());

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

    /**
     * What it would cost to join with a table.
     *
     * @param forecast empty while the table is read
     */
    public record Cost(Path table, Optional<SiteForecast> forecast) {
        /** Whether anything stands against joining. */
        boolean isFree() {
            return forecast.map(known -> known.objections().isEmpty()).orElse(false);
        }
    }

    /** Asks for what there is to read about a task. */
    public void consider(TrainingTask task) {
        if (terms.get().filter(read -> read.task().id().equals(task.id())).isEmpty()) {
            cost.set(Optional.empty());
        }
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
                        new After<>(this::show, notices::trouble));
    }

    private void show(Terms read) {
        terms.set(Optional.of(read));
        cost.get().map(Cost::table).ifPresent(this::choose); // the policy or an approval may be another now
    }

    /** Reads a table to say what the task would cost with it. Nothing is joined. */
    public void choose(Path table) {
        terms.get().ifPresent(read -> {
            Cost asked = new Cost(table, Optional.empty());
            cost.set(Optional.of(asked));
            bench.background()
                    .run(
                            Lane.IO,
                            progress -> training.forecasts()
                                    .here()
                                    .forecast(
                                            training.tasks()
                                                    .specification(read.task().id()),
                                            table),
                            new After<>(
                                    forecast -> show(asked, Optional.of(new Cost(table, Optional.of(forecast)))),
                                    failure -> {
                                        show(asked, Optional.empty());
                                        notices.trouble(failure);
                                    }));
        });
    }

    /** Unless another table was chosen meanwhile. */
    private void show(Cost asked, Optional<Cost> found) {
        if (cost.get().filter(asked::equals).isPresent()) {
            cost.set(found);
        }
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
        cost.set(Optional.empty());
    }

    /** Takes part in the task that was read with the rows whose cost was read. */
    public void join() {
        Optional<Cost> known = cost.get().filter(Cost::isFree);
        terms.get()
                .ifPresent(read -> known.ifPresent(with -> {
                    giveUp();
                    join.join(read.task(), with.table());
                }));
    }

    /** Empty before a table was chosen. */
    public ReadOnlyObjectProperty<Optional<Cost>> cost() {
        return cost.getReadOnlyProperty();
    }

    /** Empty while none is considered. */
    public ReadOnlyObjectProperty<Optional<Terms>> terms() {
        return terms.getReadOnlyProperty();
    }
}
