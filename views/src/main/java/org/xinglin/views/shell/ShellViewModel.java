package org.xinglin.views.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.ResumeProtections.Resumed;
import org.xinglin.core.records.SourceTrace;
import org.xinglin.core.records.StoreState;
import org.xinglin.core.session.LockReason;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Workbench;

/** What stands around the pages: which page is shown, how the node, the chain and the store are. */
public final class ShellViewModel {
    private static final Duration STORE_AGAIN = Duration.ofSeconds(10);
    private static final int FACTS = 1000;

    private final Session session;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.RECORDS);
    private final ReadOnlyLongWrapper height = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyBooleanWrapper connected = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<StoreState>> store = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper storeAsked = new ReadOnlyBooleanWrapper();
    private final Coalescer<ChainFact> coalescer;
    private Subscription facts = () -> {};
    private Subscription again = () -> {};
    private Subscription watch = () -> {};
    private boolean closed;

    public ShellViewModel(Session session, Workbench bench) {
        this.session = session;
        this.bench = bench;
        this.coalescer = new Coalescer<>(bench.pace(), FACTS, this::see);
    }

    /** Begins to watch, and deals with what an earlier run left unfinished; {@code resumed} follows in any case. */
    public void open(Runnable resumed) {
        facts = session.chain().feed().subscribe(coalescer);
        bench.background()
                .run(
                        Lane.IO,
                        progress -> session.chain().feed().height().value(),
                        new After<>(now -> height.set(Math.max(height.get(), now)), failure -> connected.set(false)));
        askStore();
        bench.background()
                .run(
                        Lane.IO,
                        progress -> session.records().resume().resume(),
                        new After<>(found -> resumed(found, resumed), failure -> notResumed(failure, resumed)));
    }

    private void resumed(Resumed found, Runnable resumed) {
        List<Object> finished = found.finished().stream()
                .map(MedicalRecord::title)
                .map(Object.class::cast)
                .toList();
        List<Object> undone = found.undone().stream()
                .map(SourceTrace::name)
                .map(Object.class::cast)
                .toList();
        if (!finished.isEmpty() && !undone.isEmpty()) {
            notices.hint(Message.of("shell.resumed.both", finished, undone));
        } else if (!finished.isEmpty()) {
            notices.hint(Message.of("shell.resumed.finished", finished));
        } else if (!undone.isEmpty()) {
            notices.hint(Message.of("shell.resumed.undone", undone));
        }
        begin(resumed);
    }

    private void notResumed(Failure failure, Runnable resumed) {
        notices.trouble(failure);
        begin(resumed);
    }

    /** Copies are made once nothing is half published any more, or it is known why it stays so. */
    private void begin(Runnable resumed) {
        session.storage().replicator().begin();
        session.chain().watch().watcher().begin();
        watch = session.access().desk().watch().start(this::inOrder, notices::trouble);
        bench.background()
                .run(
                        Lane.LEDGER,
                        progress -> session.records().erase().resume(),
                        new After<>(destroyed -> {}, notices::trouble));
        resumed.run();
    }

    /** One after the other with whatever else is signed. */
    private void inOrder(Runnable work) {
        bench.background()
                .run(
                        Lane.LEDGER,
                        progress -> {
                            work.run();
                            return true;
                        },
                        new After<>(done -> {}, notices::trouble));
    }

    private void see(List<ChainFact> batch) {
        for (ChainFact fact : batch) {
            switch (fact) {
                case ChainFact.BlockSeen block -> {
                    connected.set(true);
                    height.set(Math.max(height.get(), block.height().value()));
                }
                case ChainFact.ConnectionChanged change -> connected.set(change.connected());
                case ChainFact.EventSeen event -> connected.set(true);
            }
        }
    }

    private void askStore() {
        if (closed) {
            return;
        }
        bench.background()
                .run(
                        Lane.IO,
                        progress -> session.records().store().state(),
                        new After<>(state -> showStore(Optional.of(state)), failure -> showStore(Optional.empty())));
        again = bench.pace().later(STORE_AGAIN, this::askStore);
    }

    private void showStore(Optional<StoreState> state) {
        store.set(state);
        storeAsked.set(true);
    }

    /** On locking: keys are wiped in the background, {@code locked} follows. */
    public void close(LockReason why, Runnable locked) {
        detach();
        bench.background()
                .run(Lane.IO, progress -> lock(why), new After<>(done -> locked.run(), failure -> locked.run()));
    }

    /** On leaving the console: the keys are wiped when this returns, for nothing in the background outlives it. */
    public void closeNow() {
        detach();
        try {
            lock(LockReason.CLOSED);
        } catch (Failed failed) { // every role may lock
            throw new IllegalStateException(failed);
        }
    }

    private void detach() {
        closed = true;
        facts.close();
        watch.close();
        again.close();
        coalescer.close();
    }

    private boolean lock(LockReason why) throws Failed {
        session.lockUp(why);
        return true;
    }

    public Session session() {
        return session;
    }

    public ObjectProperty<Page> page() {
        return page;
    }

    /** Negative until the node told it. */
    public ReadOnlyLongProperty height() {
        return height.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty connected() {
        return connected.getReadOnlyProperty();
    }

    /** Empty when the content store does not answer. */
    public ReadOnlyObjectProperty<Optional<StoreState>> store() {
        return store.getReadOnlyProperty();
    }

    /** Whether the content store was asked at all. */
    public ReadOnlyBooleanProperty storeAsked() {
        return storeAsked.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }
}
