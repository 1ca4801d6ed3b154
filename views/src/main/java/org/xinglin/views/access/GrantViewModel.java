package org.xinglin.views.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.GrantAccess;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Labels;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** A grant being written: to whom, until when, what for, and a sentence that says what will happen. */
public final class GrantViewModel {
    private final GrantAccess grantAccess;
    private final Workbench bench;
    private final Notices notices;
    private final Runnable granted;
    private final ObjectProperty<Optional<MedicalRecord>> record = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable Member> member = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final StringProperty purpose = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectBinding<Message> preview;
    private final BooleanBinding ready;

    /** @param granted called after each grant that stands on the chain */
    public GrantViewModel(GrantAccess grantAccess, Workbench bench, Notices notices, Runnable granted) {
        this.grantAccess = grantAccess;
        this.bench = bench;
        this.notices = notices;
        this.granted = granted;
        this.preview = Bindings.createObjectBinding(this::sentence, record, member, until, purpose);
        this.ready = Bindings.createBooleanBinding(
                () -> !busy.get() && missing().isEmpty(), record, member, until, purpose, busy);
    }

    private Message sentence() {
        return missing().orElseGet(this::prediction);
    }

    /** What is still to be said before anything can be granted. */
    private Optional<Message> missing() {
        if (record.get().isEmpty()) {
            return Optional.of(Message.of("access.preview.no-record"));
        }
        if (member.get() == null) {
            return Optional.of(Message.of("access.preview.no-member"));
        }
        LocalDate last = until.get();
        if (last != null && !endOf(last, bench.clock()).isAfter(bench.clock().instant())) {
            return Optional.of(Message.of("access.preview.past"));
        }
        if (purpose.get().isBlank()) {
            return Optional.of(Message.of("access.preview.no-purpose"));
        }
        return Optional.empty();
    }

    private Message prediction() {
        Member reader = member.get();
        Optional<MedicalRecord> what = record.get();
        if (reader == null || what.isEmpty()) {
            return Message.of("access.preview.no-record");
        }
        Message role = Labels.of(reader.role());
        String title = what.get().title();
        String reason = purpose.get().strip();
        LocalDate last = until.get();
        return last == null
                ? Message.of("access.preview.endless", reader.name(), role, title, reason)
                : Message.of("access.preview.until", reader.name(), role, title, reason, last);
    }

    /** The end of the day where the reader of the screen is. */
    private static Instant endOf(LocalDate day, Clock clock) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Seals the record's key for the member and writes the grant. */
    public void grant() {
        Member reader = member.get();
        Optional<MedicalRecord> what = record.get();
        if (!ready.get() || reader == null || what.isEmpty()) {
            return;
        }
        Optional<Instant> end = Optional.ofNullable(until.get()).map(day -> endOf(day, bench.clock()));
        String reason = purpose.get().strip();
        busy.set(true);
        bench.background()
                .run(
                        Lane.LEDGER,
                        progress -> grantAccess.grant(what.get().id(), reader, end, reason),
                        new After<>(transaction -> done(reader, what.get()), this::failed));
    }

    private void done(Member reader, MedicalRecord what) {
        busy.set(false);
        member.set(null);
        until.set(null);
        purpose.set("");
        notices.done(Message.of("access.granted", reader.name(), what.title()));
        granted.run();
    }

    private void failed(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
    }

    /** Which record is granted; follows the choice on the page. */
    public ObjectProperty<Optional<MedicalRecord>> record() {
        return record;
    }

    public ObjectProperty<@Nullable Member> member() {
        return member;
    }

    public ObjectProperty<@Nullable LocalDate> until() {
        return until;
    }

    public StringProperty purpose() {
        return purpose;
    }

    public ObjectBinding<Message> preview() {
        return preview;
    }

    public BooleanBinding ready() {
        return ready;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
