package org.xinglin.views.records;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Background.Outcome;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ProtectOrder;

/** One file on its way to being protected. */
public final class ProtectionJob implements Outcome<MedicalRecord> {
    private final Path file;
    private final PatientId patient;
    private final Category category;
    private final Clock clock;
    private final Runnable ended;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private Optional<Failure> failure = Optional.empty();
    private Optional<MedicalRecord> record = Optional.empty();
    private Optional<Running> running = Optional.empty();
    private Instant begun = Instant.MAX;

    ProtectionJob(Path file, PatientId patient, Category category, Clock clock, Runnable ended) {
        this.file = file;
        this.patient = patient;
        this.category = category;
        this.clock = clock;
        this.ended = ended;
    }

    /** Where a job is. */
    public enum State {
        WAITING,
        ENCRYPTING,
        /** All bytes are encrypted; the store and the contract are being told. */
        PUBLISHING,
        DONE,
        CANCELLED,
        FAILED;

        /** Whether nothing more happens. */
        public boolean isEnd() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    void started() {
        begun = clock.instant();
        state.set(State.ENCRYPTING);
    }

    void runningAs(Running work) {
        running = Optional.of(work);
    }

    /** Ends it: at once when it still waits, else as soon as the work notices. */
    public void cancel() {
        if (state.get() == State.WAITING) {
            end(State.CANCELLED);
        } else {
            running.ifPresent(Running::cancel);
        }
    }

    @Override
    public void progressed(long done, long total) {
        if (state.get().isEnd()) {
            return;
        }
        share.set(total <= 0 ? 0 : (double) done / total);
        double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
        if (seconds > 0) {
            rate.set(done / seconds);
        }
        if (done >= total) {
            state.set(State.PUBLISHING);
        }
    }

    @Override
    public void succeeded(MedicalRecord published) {
        record = Optional.of(published);
        share.set(1);
        end(State.DONE);
    }

    @Override
    public void failed(Failure why) {
        failure = Optional.of(why);
        end(why instanceof Failure.Cancelled ? State.CANCELLED : State.FAILED);
    }

    private void end(State last) {
        state.set(last);
        ended.run();
    }

    public Path file() {
        return file;
    }

    /** Looks at the file: call it in the background. @throws Failed Invalid when it can not be read */
    ProtectOrder order() throws Failed {
        return ProtectOrder.of(file, patient, category);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Between 0 and 1. */
    public ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** Plaintext bytes a second since it began. */
    public ReadOnlyDoubleProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /** Present when it failed. */
    public Optional<Failure> failure() {
        return failure;
    }

    /** Present when it is done. */
    public Optional<MedicalRecord> record() {
        return record;
    }
}
