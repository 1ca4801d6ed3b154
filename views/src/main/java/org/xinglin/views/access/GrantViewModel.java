package org.xinglin.views.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.GrantPreview;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Member;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.Terms;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** A grant being written: to whom, of what, until when, what for; looked at before it is made. */
public final class GrantViewModel {
    private final AccessDesk desk;
    private final Workbench bench;
    private final Notices notices;
    private final Runnable granted;
    private final ObjectProperty<Optional<MedicalRecord>> record = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Member>> members = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Role> role = new SimpleObjectProperty<>();
    private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.RECORD);
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final ObjectProperty<Purpose> purpose = new SimpleObjectProperty<>(Purpose.TREATMENT);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectBinding<Message> hint;
    private final BooleanBinding ready;
    private Optional<Running> running = Optional.empty();

    /** How much is granted, seen from the record that is chosen. */
    public enum Extent {
        RECORD,
        PATIENT,
        CATEGORY
    }

    /** @param granted called after each grant that stands on the chain */
    public GrantViewModel(AccessDesk desk, Workbench bench, Notices notices, Runnable granted) {
        this.desk = desk;
        this.bench = bench;
        this.notices = notices;
        this.granted = granted;
        this.hint = Bindings.createObjectBinding(this::sentence, record, members, role, until);
        this.ready = Bindings.createBooleanBinding(
                () -> !busy.get() && missing().isEmpty(), record, members, role, until, busy);
    }

    private Message sentence() {
        return missing().orElseGet(() -> Message.of("access.preview.ready"));
    }

    /** What is still to be said before anything can be granted. */
    private Optional<Message> missing() {
        if (record.get().isEmpty()) {
            return Optional.of(Message.of("access.preview.no-record"));
        }
        if (members.get().isEmpty() && role.get() == null) {
            return Optional.of(Message.of("access.preview.no-member"));
        }
        LocalDate last = until.get();
        if (last != null && !endOf(last, bench.clock()).isAfter(bench.clock().instant())) {
            return Optional.of(Message.of("access.preview.past"));
        }
        return Optional.empty();
    }

    /** The end of the day where the reader of the screen is. */
    private static Instant endOf(LocalDate day, Clock clock) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private GrantOrder order(MedicalRecord what) {
        Role whole = role.get();
        Grantees grantees = whole == null ? new Grantees.Members(members.get()) : new Grantees.OfRole(whole);
        RecordScope scope =
                switch (extent.get()) {
                    case RECORD -> new RecordScope.One(what.id());
                    case PATIENT -> new RecordScope.OfPatient(what.patient());
                    case CATEGORY -> new RecordScope.OfCategory(what.category());
                };
        Optional<Instant> end = Optional.ofNullable(until.get()).map(day -> endOf(day, bench.clock()));
        return new GrantOrder(grantees, scope, Terms.of(end, purpose.get()));
    }

    /** Looks at what the grant would do; {@code shown} gets it, with the order that {@link #grant} takes. */
    public void preview(Consumer<Proposal> shown) {
        Optional<MedicalRecord> what = record.get();
        if (!ready.get() || what.isEmpty()) {
            return;
        }
        GrantOrder order = order(what.get());
        busy.set(true);
        notices.dismiss();
        bench.background()
                .run(
                        Lane.IO,
                        progress -> desk.preview().preview(order),
                        new After<>(
                                seen -> {
                                    busy.set(false);
                                    shown.accept(new Proposal(order, seen));
                                },
                                this::failed));
    }

    /** An order and what it would do. */
    public record Proposal(GrantOrder order, GrantPreview preview) {}

    /** Seals the keys and writes the grants, by hundreds a transaction. */
    public void grant(Proposal proposal) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        running = Optional.of(bench.background()
                .run(Lane.LEDGER, progress -> desk.grant().grant(proposal.order(), progress), new Granting()));
    }

    /** Stops before the next transaction; what was written stands. */
    public void cancel() {
        running.ifPresent(Running::cancel);
    }

    private void done(GrantReport report) {
        busy.set(false);
        members.set(List.of());
        role.set(null);
        until.set(null);
        if (report.stopped().isPresent()) {
            notices.trouble(report.stopped().get());
        } else if (!report.waiting().isEmpty()) {
            notices.hint(Message.of("access.granted.waiting", report.waiting().size()));
        } else {
            notices.done(Message.of(
                    "access.granted.report", report.done(), report.refused().size()));
        }
        granted.run();
    }

    private void failed(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
    }

    private final class Granting implements Outcome<GrantReport> {
        @Override
        public void succeeded(GrantReport report) {
            done(report);
        }

        @Override
        public void failed(Failure failure) {
            GrantViewModel.this.failed(failure);
            granted.run();
        }
    }

    /** Which record is granted; follows the choice on the page. */
    public ObjectProperty<Optional<MedicalRecord>> record() {
        return record;
    }

    public ObjectProperty<List<Member>> members() {
        return members;
    }

    /** A whole role instead of members; null for none. */
    public ObjectProperty<@Nullable Role> role() {
        return role;
    }

    public ObjectProperty<Extent> extent() {
        return extent;
    }

    public ObjectProperty<@Nullable LocalDate> until() {
        return until;
    }

    public ObjectProperty<Purpose> purpose() {
        return purpose;
    }

    /** What is missing, or what comes next. */
    public ObjectBinding<Message> hint() {
        return hint;
    }

    public BooleanBinding ready() {
        return ready;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
