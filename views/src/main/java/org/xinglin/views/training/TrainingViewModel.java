package org.xinglin.views.training;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.access.MemberRegistry;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.HospitalResult;
import org.xinglin.core.training.TrainingHistory;
import org.xinglin.core.training.TrainingTask;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** Training tasks, the one that is watched and its rounds. */
public final class TrainingViewModel {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Pattern ACCOUNT = Pattern.compile("0x[0-9a-fA-F]{40}");

    private final Session.Training training;
    private final MemberRegistry members;
    private final WalletAddress own;
    private final Operator self;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final ObservableList<TrainingTask> tasks = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<TrainingHistory>> history =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<WalletAddress, String>> names = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private Optional<TaskId> watched = Optional.empty();
    private Subscription watching = () -> {};
    private Subscription again = () -> {};

    public TrainingViewModel(Session session, Workbench bench) {
        this.training = session.training();
        this.members = session.access().members();
        this.own = session.account();
        this.self = session.audit().guard().operator();
        this.bench = bench;
    }

    /** The page is looked at: the list is kept fresh until {@link #hidden}. */
    public void shown() {
        again.close();
        refresh();
        again = bench.pace().later(AGAIN, this::shown);
    }

    public void hidden() {
        again.close();
    }

    /** On locking. */
    public void close() {
        hidden();
        watching.close();
        watched = Optional.empty();
    }

    public void refresh() {
        bench.background()
                .run(Lane.IO, progress -> training.tasks().tasks(), new After<>(this::list, notices::trouble));
        bench.background().run(Lane.IO, progress -> namesNow(), new After<>(names::set, notices::trouble));
    }

    private Map<WalletAddress, String> namesNow() throws Failed {
        Map<WalletAddress, String> known = new HashMap<>();
        members.members().forEach(member -> known.put(member.account(), member.name()));
        return known;
    }

    private void list(List<TrainingTask> found) {
        loaded.set(true);
        if (!tasks.equals(found)) {
            tasks.setAll(found);
        }
        if (watched.isEmpty() && !found.isEmpty()) {
            watch(found.getFirst().id());
        }
    }

    /** Follows one task; whichever was followed before is let go. */
    public void watch(TaskId task) {
        if (watched.isPresent() && watched.get().equals(task)) {
            return;
        }
        watching.close();
        watched = Optional.of(task);
        Latest<TrainingHistory> latest = new Latest<>(bench.pace(), seen -> show(task, seen));
        watching = latest::close;
        bench.background()
                .run(
                        Lane.IO,
                        progress -> training.tasks().watch(task, latest),
                        new After<>(subscription -> watching(task, latest, subscription), this::notWatching));
    }

    private void watching(TaskId task, Latest<TrainingHistory> latest, Subscription subscription) {
        if (watched.isPresent() && watched.get().equals(task)) {
            watching = () -> {
                latest.close();
                subscription.close();
            };
        } else {
            subscription.close();
        }
    }

    private void notWatching(Failure failure) {
        watched = Optional.empty();
        notices.trouble(failure);
    }

    private void show(TaskId task, TrainingHistory seen) {
        if (watched.isPresent() && watched.get().equals(task)) {
            history.set(Optional.of(seen));
            lines.set(Curve.of(seen.rounds()));
            tasks.replaceAll(old -> old.id().equals(task) ? seen.task() : old);
        }
    }

    /** Follows a task that was just handed to the coordinator. */
    public void published(TaskId task) {
        notices.done(Message.of("training.published", task.value().hex()));
        watch(task);
        refresh();
    }

    /** Ends the task for all hospitals; what there is to see of it comes with the next history. */
    public void stop(TrainingTask task) {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> {
                            training.stop().stop(task.id());
                            return training.tasks().history(task.id());
                        },
                        new After<>(this::stopped, notices::trouble));
    }

    private void stopped(TrainingHistory seen) {
        notices.done(
                Message.of("training.stopped", seen.task().name(), seen.rounds().size()));
        refresh();
    }

    /** Whether the person's role allows it; the core asks again. */
    public boolean may(Act act) {
        return act.isAllowedTo(self.role());
    }

    public ObservableList<TrainingTask> tasks() {
        return FXCollections.unmodifiableObservableList(tasks);
    }

    /** Of the task that is followed. */
    public ReadOnlyObjectProperty<Optional<TrainingHistory>> history() {
        return history.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** Members' names by account. */
    public ReadOnlyObjectProperty<Map<WalletAddress, String>> names() {
        return names.getReadOnlyProperty();
    }

    /** The name, or else the account, of who stopped a task; empty where nothing says it. */
    Optional<String> stopper(TrainingTask task) {
        Matcher account = ACCOUNT.matcher(task.reason());
        return account.find()
                ? Optional.of(names.get().getOrDefault(new WalletAddress(account.group()), account.group()))
                : Optional.empty();
    }

    /** Empty for an account that is no member's. */
    Optional<String> named(WalletAddress account) {
        return Optional.ofNullable(names.get().get(account));
    }

    /** Whether it is this hospital's. */
    boolean isOwn(HospitalResult result) {
        return result.hospital().equals(own);
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }
}
