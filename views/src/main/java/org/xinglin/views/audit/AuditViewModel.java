package org.xinglin.views.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditExport;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.VerifyAudit.Verdict;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** The log as it is searched, verified and anchored. */
public final class AuditViewModel {
    /** Nobody reads further down; the search and the dates narrow it. */
    static final int MOST_ROWS = 1000;

    private final Session.Audit audit;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ObservableList<AuditEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AuditAnchor>> anchor = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription searching;

    public AuditViewModel(Session.Audit audit, Workbench bench) {
        this.audit = audit;
        this.bench = bench;
        javafx.util.Subscription whenever = text.subscribe((before, now) -> refresh())
                .and(from.subscribe((before, now) -> refresh()))
                .and(to.subscribe((before, now) -> refresh()));
        this.searching = whenever::unsubscribe;
    }

    /** On unlocking: the daily anchor, when it is due. */
    public void open() {
        bench.background()
                .run(
                        Lane.LEDGER,
                        progress -> audit.anchor().isDue() ? audit.anchor().anchor() : Optional.<AuditAnchor>empty(),
                        new After<>(sent -> refresh(), failure -> {
                            notices.trouble(failure); // else nobody learns that the log can be rewritten
                            refresh();
                        }));
    }

    public void close() {
        searching.close();
    }

    private record Seen(List<AuditEntry> entries, Optional<AuditAnchor> anchor) {}

    /** Asks for the entries again. */
    public void refresh() {
        ZoneId zone = bench.clock().getZone();
        AuditLog.Query query = new AuditLog.Query(
                text.get(),
                Optional.ofNullable(from.get())
                        .map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(to.get())
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
        bench.background().run(Lane.IO, progress -> look(query), new After<>(this::show, notices::trouble));
    }

    private Seen look(AuditLog.Query query) {
        List<AuditAnchor> anchors = audit.log().anchored();
        Optional<AuditAnchor> last = anchors.isEmpty() ? Optional.empty() : Optional.of(anchors.getLast());
        return new Seen(audit.log().search(query, MOST_ROWS), last);
    }

    private void show(Seen seen) {
        if (!entries.equals(seen.entries())) {
            entries.setAll(seen.entries());
        }
        anchor.set(seen.anchor());
    }

    /** Recomputes every hash and compares every head that stands on the chain. */
    public void verify() {
        begin();
        bench.background().run(Lane.IO, progress -> audit.verify().verify(), new After<>(this::verified, this::failed));
    }

    private void verified(Verdict found) {
        busy.set(false);
        verdict.set(Optional.of(found));
        refresh();
    }

    /** Puts the head on the chain now. */
    public void anchorNow() {
        begin();
        bench.background()
                .run(Lane.LEDGER, progress -> audit.anchor().anchor(), new After<>(this::anchored, this::failed));
    }

    private void anchored(Optional<AuditAnchor> sent) {
        busy.set(false);
        sent.ifPresent(it -> notices.done(Message.of("audit.anchored", it.number())));
        refresh();
    }

    /** Was asked already whether an existing file may be replaced. */
    public void export(AuditExport.Form form, Path file) {
        begin();
        bench.background()
                .run(
                        Lane.IO,
                        progress -> audit.export().write(form, file, true),
                        new After<>(count -> exported(count, file), this::failed));
    }

    private void exported(long count, Path file) {
        busy.set(false);
        notices.done(Message.of("audit.exported", count, file.toString()));
        refresh();
    }

    private void begin() {
        busy.set(true);
        notices.dismiss();
    }

    private void failed(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
        refresh();
    }

    public StringProperty text() {
        return text;
    }

    /** The first day that is shown; null for all. */
    public ObjectProperty<@Nullable LocalDate> from() {
        return from;
    }

    /** The last day that is shown; null for all. */
    public ObjectProperty<@Nullable LocalDate> to() {
        return to;
    }

    /** At most a thousand, newest first. */
    public ObservableList<AuditEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Empty until somebody verified. */
    public ReadOnlyObjectProperty<Optional<Verdict>> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** The last head that was put on the chain. */
    public ReadOnlyObjectProperty<Optional<AuditAnchor>> anchor() {
        return anchor.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }
}
