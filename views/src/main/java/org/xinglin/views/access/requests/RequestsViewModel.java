package org.xinglin.views.access.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RequestInbox.Entry;
import org.xinglin.core.access.RequestInbox.Step;
import org.xinglin.core.access.Terms;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.ContentStore;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/** What is asked of this home, and what it asked of others; read anew whenever the chain says something. */
public final class RequestsViewModel {
    private final AccessDesk.Requests requests;
    private final ContentStore store;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final ObservableList<Entry> received = FXCollections.observableArrayList();
    private final ObservableList<Entry> sent = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty cid = new SimpleStringProperty("");
    private final ObjectProperty<Purpose> purpose = new SimpleObjectProperty<>(Purpose.TREATMENT);

    public RequestsViewModel(AccessDesk.Requests requests, ContentStore store, Workbench bench) {
        this.requests = requests;
        this.store = store;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
    }

    private record Seen(List<Entry> received, List<Entry> sent) {}

    /** Asks the chain again. */
    public void refresh() {
        bench.background()
                .run(
                        Lane.IO,
                        progress -> new Seen(
                                requests.inbox().received(), requests.inbox().sent()),
                        new After<>(this::show, notices::trouble));
    }

    private void show(Seen seen) {
        List<Entry> first = new ArrayList<>(seen.received());
        first.sort(java.util.Comparator.comparing(entry -> !isOpen(entry))); // stable: newest first within each
        if (!received.equals(first)) {
            received.setAll(first);
        }
        if (!sent.equals(seen.sent())) {
            sent.setAll(seen.sent());
        }
        waiting.set((int) received.stream().filter(RequestsViewModel::isOpen).count());
    }

    /** Whether somebody has to answer it. */
    static boolean isOpen(Entry entry) {
        return entry.step() == Step.WAITING || entry.step() == Step.HALF_APPROVED;
    }

    /** On the terms that were asked for, until the day that is chosen. */
    public void approve(Entry entry) {
        Optional<Instant> end = Optional.ofNullable(until.get())
                .map(day ->
                        day.plusDays(1).atStartOfDay(bench.clock().getZone()).toInstant());
        Terms terms = entry.half()
                .map(half -> half.terms()) // the second operator confirms what the first one approved
                .orElseGet(() -> new Terms(end, entry.request().purpose()));
        work.run(
                Lane.LEDGER,
                progress -> requests.answer()
                        .approve(entry.request().record(), entry.request().requester(), terms),
                report -> approved(report, entry));
    }

    private static Message approved(GrantReport report, Entry entry) {
        return Message.of(report.waiting().isEmpty() ? "requests.approved" : "requests.half-approved", nameOf(entry));
    }

    /** For the reason that was typed. */
    public void deny(Entry entry) {
        String why = reason.get().strip();
        work.run(
                Lane.LEDGER,
                progress -> requests.answer()
                        .deny(entry.request().record(), entry.request().requester(), why),
                transaction -> {
                    reason.set("");
                    return Message.of("requests.denied", nameOf(entry));
                });
    }

    /** Asks the owner of the record whose CID was typed. */
    public void ask() {
        String text = cid.get().strip();
        Purpose why = purpose.get();
        work.run(Lane.LEDGER, progress -> asked(text, why), transaction -> {
            cid.set("");
            return Message.of("requests.asked");
        });
    }

    private org.xinglin.core.kernel.Digest asked(String text, Purpose why) throws Failed {
        return requests.ask().request(store.parse(text).digest(), why);
    }

    static String nameOf(Entry entry) {
        return entry.other()
                .map(member -> member.name())
                .orElseGet(() -> entry.request().requester().text());
    }

    /** Those that wait for an answer first. */
    public ObservableList<Entry> received() {
        return FXCollections.unmodifiableObservableList(received);
    }

    public ObservableList<Entry> sent() {
        return FXCollections.unmodifiableObservableList(sent);
    }

    /** How many wait for this home. */
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** The last day of what is approved; null for no end. */
    public ObjectProperty<@Nullable LocalDate> until() {
        return until;
    }

    public StringProperty reason() {
        return reason;
    }

    public StringProperty cid() {
        return cid;
    }

    public ObjectProperty<Purpose> purpose() {
        return purpose;
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
