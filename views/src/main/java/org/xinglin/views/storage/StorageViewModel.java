package org.xinglin.views.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.Replicate;
import org.xinglin.core.storage.SampleReplicas;
import org.xinglin.core.storage.StorageStatus.Line;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.storage.ContentRow.State;

/** Places, policies and copies as they are, live. */
public final class StorageViewModel {
    /** Nobody reads further down; what is troubled comes first. */
    static final int MOST_ROWS = 1000;

    private final Session.Storage storage;
    private final RecordCatalogue catalogue;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final ObservableList<PlaceRow> places = FXCollections.observableArrayList();
    private final ObservableList<PolicyRow> policies = FXCollections.observableArrayList();
    private final ObservableList<ContentRow> contents = FXCollections.observableArrayList();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<Overview> overview = new ReadOnlyObjectWrapper<>(Overview.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<HotRule>> hotRule = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper sampling = new ReadOnlyBooleanWrapper();
    private final Coalescer<Replicate.Pass> coalescer;
    private Subscription subscription = () -> {};
    private Optional<Running> running = Optional.empty();

    /** Which contents are shown. */
    public enum Filter {
        ALL,
        LAGGING,
        DAMAGED,
        LEAVING;

        private boolean takes(Line line) {
            return switch (this) {
                case ALL -> true;
                case LAGGING -> line.isLagging();
                case DAMAGED -> ContentRow.stateOf(line) == State.DAMAGED;
                case LEAVING -> ContentRow.stateOf(line) == State.LEAVING;
            };
        }
    }

    public StorageViewModel(Session.Storage storage, RecordCatalogue catalogue, Workbench bench) {
        this.storage = storage;
        this.catalogue = catalogue;
        this.bench = bench;
        this.coalescer = new Coalescer<>(bench.pace(), 1, passes -> refresh());
        filter.subscribe((before, now) -> refresh());
    }

    /** Follows the replicator from now on. */
    public void open() {
        subscription = storage.replicator().passes().subscribe(coalescer);
    }

    /** On locking. */
    public void close() {
        subscription.close();
        coalescer.close();
        running.ifPresent(Running::cancel);
    }

    /** Asks for everything again. */
    public void refresh() {
        Filter wanted = filter.get();
        bench.background().run(Lane.IO, progress -> look(wanted), new After<>(this::show, notices::trouble));
    }

    private record Seen(
            List<PlaceRow> places,
            List<PolicyRow> policies,
            Optional<HotRule> rule,
            Overview overview,
            List<ContentRow> contents) {}

    private Seen look(Filter wanted) {
        List<Line> lines = storage.status().lines();
        List<PlaceRow> rows = new ArrayList<>();
        for (Place place : storage.plan().places()) {
            rows.add(row(place, lines));
        }
        List<PolicyRow> wishes = storage.plan().policies().entrySet().stream()
                .map(entry -> new PolicyRow(entry.getKey(), entry.getValue()))
                .toList();
        List<ContentRow> shown = lines.stream()
                .filter(wanted::takes)
                .sorted(Comparator.comparing(ContentRow::stateOf))
                .limit(MOST_ROWS)
                .map(line -> new ContentRow(line, title(line)))
                .toList();
        return new Seen(rows, wishes, storage.plan().hotRule(), Overview.of(lines), shown);
    }

    private String title(Line line) {
        return line.record().flatMap(catalogue::find).map(MedicalRecord::title).orElse("");
    }

    private static PlaceRow row(Place place, List<Line> lines) {
        long held = 0;
        long onTheWay = 0;
        long failing = 0;
        String trouble = "";
        for (Line line : lines) {
            for (Replica replica : line.replicas()) {
                if (replica.place().equals(place.id())) {
                    held += replica.isLagging() ? 0 : 1;
                    boolean fails = !replica.trouble().isEmpty();
                    failing += fails ? 1 : 0;
                    onTheWay += replica.isLagging() && !fails ? 1 : 0;
                    trouble = fails ? replica.trouble() : trouble;
                }
            }
        }
        return new PlaceRow(place, held, onTheWay, failing, trouble);
    }

    private void show(Seen seen) {
        replace(places, seen.places());
        replace(policies, seen.policies());
        replace(contents, seen.contents());
        hotRule.set(seen.rule());
        overview.set(seen.overview());
    }

    /** Leaves alone what is the same, so that a selection stays. */
    private static <T> void replace(ObservableList<T> shown, List<T> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }

    /** Makes what is due now. */
    public void copyNow() {
        storage.replicator().callNow();
        notices.hint(Message.of("storage.copying"));
    }

    /** Fetches a random block of every copy again. */
    public void sampleNow() {
        if (sampling.get()) {
            return;
        }
        sampling.set(true);
        running = Optional.of(bench.background()
                .run(
                        Lane.IO,
                        progress -> storage.sample().run(Integer.MAX_VALUE, Duration.ZERO, progress),
                        new After<>(this::sampled, this::notSampled)));
    }

    public void cancelSampling() {
        running.ifPresent(Running::cancel);
    }

    private void sampled(SampleReplicas.Result result) {
        sampling.set(false);
        Message told = Message.of("storage.sampled", result.passed(), result.damaged(), result.unknown());
        if (result.damaged() > 0) {
            notices.hint(told);
            storage.replicator().callNow(); // What is damaged is copied anew.
        } else {
            notices.done(told);
        }
        refresh();
    }

    private void notSampled(Failure failure) {
        sampling.set(false);
        notices.trouble(failure);
        refresh();
    }

    /** Forgets a place. Was confirmed before. */
    public void remove(PlaceId place) {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> {
                            storage.change().remove(place);
                            return place;
                        },
                        new After<>(
                                gone -> {
                                    notices.done(Message.of("storage.place.removed", gone.text()));
                                    refresh();
                                },
                                notices::trouble));
    }

    public ObservableList<PlaceRow> places() {
        return FXCollections.unmodifiableObservableList(places);
    }

    public ObservableList<PolicyRow> policies() {
        return FXCollections.unmodifiableObservableList(policies);
    }

    /** At most a thousand, the troubled ones first. */
    public ObservableList<ContentRow> contents() {
        return FXCollections.unmodifiableObservableList(contents);
    }

    public ObjectProperty<Filter> filter() {
        return filter;
    }

    public ReadOnlyObjectProperty<Overview> overview() {
        return overview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<HotRule>> hotRule() {
        return hotRule.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty sampling() {
        return sampling.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }
}
