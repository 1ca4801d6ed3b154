package org.xinglin.views.records;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Background.Running;
import org.xinglin.core.kernel.Background.Work;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.BatchItem;
import org.xinglin.core.records.BatchProgress;
import org.xinglin.core.records.Pause;
import org.xinglin.core.records.ProtectBatch;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** Many files on their way to being protected: how far they are, how long it takes, and what failed and why. */
public final class BatchViewModel {
    private static final int FACTS = 50;
    /** The rest is counted, not listed. */
    private static final int MOST_TROUBLES = 500;

    private final ProtectBatch batches;
    private final Workbench bench;
    private final Runnable published;
    private final Notices notices = new Notices();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<BatchProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Batch>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<BatchItem> troubles = FXCollections.observableArrayList();
    /** One for all who listen: it hears of the list only as long as somebody keeps it. */
    private final ObservableList<BatchItem> troublesToSee = FXCollections.unmodifiableObservableList(troubles);

    private final Coalescer<BatchProgress> coalescer;
    private Pause pause = new Pause();
    private Optional<Running> running = Optional.empty();

    /** @param published called whenever records came to the catalogue */
    public BatchViewModel(ProtectBatch batches, Workbench bench, Runnable published) {
        this.batches = batches;
        this.bench = bench;
        this.published = published;
        this.coalescer = new Coalescer<>(bench.pace(), FACTS, this::tell);
    }

    private void tell(List<BatchProgress> several) {
        if (busy.get() && !several.isEmpty()) {
            progress.set(Optional.of(several.getLast()));
        }
    }

    /** After unlocking: what an earlier run left open is shown, to be gone on with. */
    public void open() {
        bench.background()
                .run(
                        Lane.IO,
                        ignored -> batches.all().stream().filter(Batch::isOpen).findFirst(),
                        new After<>(found -> found.ifPresent(batch -> last.set(Optional.of(batch))), notices::trouble));
    }

    void start(String label, List<ProtectOrder> orders) {
        run(work -> batches.run(batches.order(label, orders), pause, work, coalescer));
    }

    /** Goes on with what was cut off. */
    public void goOn() {
        last.get().ifPresent(batch -> run(work -> batches.run(batch.number(), pause, work, coalescer)));
    }

    /** What failed is tried again. */
    public void again() {
        last.get()
                .ifPresent(batch -> run(work -> {
                    batches.again(batch.number());
                    return batches.run(batch.number(), pause, work, coalescer);
                }));
    }

    private void run(Work<Batch> work) {
        if (busy.get()) {
            return;
        }
        pause = new Pause();
        paused.set(false);
        busy.set(true);
        progress.set(Optional.empty());
        troubles.clear();
        notices.dismiss();
        running = Optional.of(bench.background().run(Lane.IO, work, new After<>(this::ended, this::stopped)));
    }

    private void ended(Batch batch) {
        busy.set(false);
        last.set(Optional.of(batch));
        long failed = batch.in(BatchItem.State.FAILED);
        long skipped = batch.in(BatchItem.State.SKIPPED);
        Message told = Message.of("batch.ended", batch.in(BatchItem.State.PUBLISHED), failed, skipped, batch.total());
        if (failed > 0) {
            notices.hint(told);
        } else {
            notices.done(told);
        }
        listTroubles(batch);
        published.run();
    }

    private void stopped(Failure failure) {
        busy.set(false);
        notices.trouble(failure);
        open();
        published.run();
    }

    private void listTroubles(Batch batch) {
        bench.background()
                .run(
                        Lane.IO,
                        ignored -> batches.items(batch.number()).stream()
                                .filter(item -> item.state() == BatchItem.State.FAILED
                                        || item.state() == BatchItem.State.SKIPPED)
                                .limit(MOST_TROUBLES)
                                .toList(),
                        new After<>(troubles::setAll, notices::trouble));
    }

    /** Holds after the files under way, or goes on. */
    public void pauseOrGoOn() {
        if (pause.isHeld()) {
            pause.goOn();
        } else {
            pause.hold();
        }
        paused.set(pause.isHeld());
    }

    /** What was published stays; the rest can be gone on with later. */
    public void cancel() {
        pause.goOn();
        paused.set(false);
        running.ifPresent(Running::cancel);
    }

    /** Takes the outcome from the screen. */
    public void forget() {
        last.set(Optional.empty());
        progress.set(Optional.empty());
        troubles.clear();
        notices.dismiss();
    }

    /** On locking: stopped in good order. */
    public void close() {
        cancel();
        coalescer.close();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** How far the running one is. */
    public ReadOnlyObjectProperty<Optional<BatchProgress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /** The one that ended last, or that an earlier run left open. */
    public ReadOnlyObjectProperty<Optional<Batch>> last() {
        return last.getReadOnlyProperty();
    }

    /** What failed or was skipped, and why. */
    public ObservableList<BatchItem> troubles() {
        return troublesToSee;
    }

    public Notices notices() {
        return notices;
    }
}
