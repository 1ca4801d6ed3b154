package org.xinglin.views.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.core.session.Session;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.Coalescer;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.OneAtATime;
import org.xinglin.views.kit.Workbench;

/**
 * What this console sent: what is in no block yet, which can be sped up or cancelled, and what became of the rest. It looks
 * after each block, and by itself while something waits: where no block comes at all, nothing else would tell.
 */
public final class PendingViewModel {
    /** Older ones stand in the journal, and on the chain. */
    static final int KEEP = 200;

    private static final int FACTS = 10;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Session.Chain chain;
    private final Workbench bench;
    private final Notices notices = new Notices();
    private final OneAtATime work;
    private final ObservableList<SentRow> waiting = FXCollections.observableArrayList();
    private final ObservableList<SentRow> settled = FXCollections.observableArrayList();
    private final ObservableList<SentRow> waitingToSee = FXCollections.unmodifiableObservableList(waiting);
    private final ObservableList<SentRow> settledToSee = FXCollections.unmodifiableObservableList(settled);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper stuck = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Instant>> unanswered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Coalescer<ChainFact> coalescer;
    private Subscription facts = () -> {};
    private Subscription again = () -> {};
    private long asked;
    private boolean closed;

    PendingViewModel(Session.Chain chain, Workbench bench) {
        this.chain = chain;
        this.bench = bench;
        this.work = new OneAtATime(bench, notices, this::refresh);
        this.coalescer = new Coalescer<>(bench.pace(), FACTS, batch -> {
            if (batch.stream().anyMatch(BlockSeen.class::isInstance)) {
                refresh();
            }
        });
    }

    /** @param unanswered since when the node keeps silent: then it is what the journal says */
    private record Seen(List<SentRow> waiting, List<SentRow> settled, Optional<Instant> unanswered) {}

    void open() {
        facts = chain.feed().subscribe(coalescer);
        refresh();
    }

    /** On locking. */
    void close() {
        closed = true;
        facts.close();
        again.close();
        coalescer.close();
    }

    /** Of several questions only the last one's answer counts. */
    public void refresh() {
        long question = ++asked;
        bench.background()
                .run(Lane.IO, progress -> look(), new After<>(seen -> show(question, seen), notices::trouble));
    }

    private Seen look() {
        Instant now = bench.clock().instant();
        Optional<Instant> silent = Optional.empty();
        try {
            chain.sending().pending().refresh();
        } catch (Failed unreachable) {
            silent = Optional.of(now); // told beside the list: the journal is shown as it is
        }
        Duration patience = patience();
        SentTransactions journal = chain.sending().journal();
        return new Seen(
                rows(journal.unsettled(Long.MAX_VALUE), true, patience, now),
                rows(journal.latest(KEEP), false, patience, now),
                silent);
    }

    private static List<SentRow> rows(List<SentTransaction> sent, boolean waiting, Duration patience, Instant now) {
        return sent.stream()
                .map(one -> SentRow.of(one, patience, now))
                .filter(row -> row.isWaiting() == waiting)
                .toList();
    }

    /** Also while nobody is alarmed by that rule. */
    private Duration patience() {
        return chain.watch().change().rules().stream()
                .filter(rule -> rule.kind() == RuleKind.STUCK_TRANSACTION)
                .findFirst()
                .map(WatchRule::age)
                .orElseThrow();
    }

    private void show(long question, Seen seen) {
        if (closed || question != asked) {
            return;
        }
        put(seen.waiting(), waiting);
        put(seen.settled(), settled);
        count.set(waiting.size());
        stuck.set((int) waiting.stream().filter(SentRow::stuck).count());
        unanswered.set(seen.unanswered().map(now -> unanswered.get().orElse(now)));
        again.close();
        if (!waiting.isEmpty() || seen.unanswered().isPresent()) {
            again = bench.pace().later(AGAIN, this::refresh);
        }
    }

    private static void put(List<SentRow> now, ObservableList<SentRow> rows) {
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }

    /** Sends it again with a higher fee. Not on the ledger's thread: that one may wait for this very transaction. */
    void speedUp(SentRow row) {
        work.run(
                Lane.IO,
                progress -> chain.sending().replace().speedUp(row.transaction().hash()),
                fresh -> Message.of("pending.sped-up"));
    }

    /** Sends nothing in its place. */
    void cancel(SentRow row) {
        work.run(
                Lane.IO,
                progress -> chain.sending().replace().cancel(row.transaction().hash()),
                fresh -> Message.of("pending.cancelled"));
    }

    /** In no block yet, oldest first. */
    ObservableList<SentRow> waiting() {
        return waitingToSee;
    }

    /** What became of the others, newest first. */
    ObservableList<SentRow> settled() {
        return settledToSee;
    }

    /** How many wait. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** How many of them wait for too long. */
    public ReadOnlyIntegerProperty stuck() {
        return stuck.getReadOnlyProperty();
    }

    /** Since when the node gives no answer; empty while it does. */
    public ReadOnlyObjectProperty<Optional<Instant>> unanswered() {
        return unanswered.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return work.busy();
    }

    public Notices notices() {
        return notices;
    }
}
