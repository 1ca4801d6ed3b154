package org.xinglin.core.chain.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.PendingTransactions;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Feed;
import org.xinglin.core.kernel.FeedHub;

/**
 * Looks through every block once and raises alerts. It goes on where it stopped, also after a restart, and looks again at the
 * last blocks, in which a reorganisation may have put something else; nothing is raised twice.
 */
public final class WatchDog {
    /** Blocks looked at again: deeper than any reorganisation of a proof-of-authority chain that was seen. */
    private static final long AGAIN = 12;
    /** Blocks in one step of catching up, so that a crash does not begin it anew. */
    private static final long STEP = 5_000;

    private final WalletAddress self;
    private final ChainPast past;
    private final PendingTransactions pending;
    private final Acquaintance acquaintance;
    private final AlertLog log;
    private final WatchBook book;
    private final Outside outside;
    private final FeedHub<Alert> alerts = new FeedHub<>();

    /** Time, hook, audit log, and whoever else wants to hear: what is outside of the chain and of the watch's own memory. */
    public record Outside(InstantSource clock, ZoneId zone, AlertHook hook, Unanchored audit, Witness witness) {
        /** Nobody else wants to hear. */
        public Outside(InstantSource clock, ZoneId zone, AlertHook hook, Unanchored audit) {
            this(clock, zone, hook, audit, Witness.NONE);
        }

        /** Without an audit log, too. */
        public Outside(InstantSource clock, ZoneId zone, AlertHook hook) {
            this(clock, zone, hook, Unanchored.NEVER);
        }
    }

    public WatchDog(
            WalletAddress self,
            ChainPast past,
            PendingTransactions pending,
            Acquaintance acquaintance,
            AlertLog log,
            WatchBook book,
            Outside outside) {
        this.self = self;
        this.past = past;
        this.pending = pending;
        this.acquaintance = acquaintance;
        this.log = log;
        this.book = book;
        this.outside = outside;
    }

    /** Each alert once, when it is raised. */
    public Feed<Alert> alerts() {
        return alerts;
    }

    /**
     * Catches up with the chain. The first time there is nothing to catch up with: what was before is not news.
     *
     * @return how many alerts were raised
     * @throws Failed Unreachable; what was looked through until then stays looked through
     */
    public synchronized int look() throws Failed {
        Judge judge = new Judge(self, acquaintance, log, outside.zone(), ChangeWatch.inForce(book));
        int raised = unanchored(judge); // first: a chain that is away is what keeps the log from it
        long head = past.head();
        if (book.begun().isEmpty()) {
            book.begin(head);
        }
        long last = Math.min(book.seen().orElse(head), head);
        long from = Math.max(book.begun().orElse(head), last - AGAIN) + 1;
        for (long first = from; first <= head; first += STEP) {
            long to = Math.min(head, first + STEP - 1);
            raised += look(judge, first, to, last);
            book.seen(to);
        }
        return raised + waiting(judge);
    }

    private int look(Judge judge, long from, long to, long last) throws Failed {
        int raised = 0;
        List<EventSeen> fresh = new ArrayList<>();
        Map<Long, Instant> times = new LinkedHashMap<>();
        for (EventSeen event : past.events(from, to)) {
            Instant at = times.get(event.height().value());
            if (at == null) {
                at = past.timeOf(event.height());
                times.put(event.height().value(), at);
            }
            for (Alert alert : judge.judge(event, at)) {
                raised += raise(alert);
            }
            if (event.height().value() > last) {
                fresh.add(event);
            }
        }
        outside.witness().heard(fresh);
        return raised;
    }

    /** Once a day for as long as it lasts. */
    private int unanchored(Judge judge) {
        Optional<Instant> since = outside.audit().since();
        if (since.isEmpty() || judge.rule(RuleKind.ANCHOR_OVERDUE).isEmpty()) {
            return 0;
        }
        Instant now = outside.clock().instant();
        String key = RuleKind.ANCHOR_OVERDUE.word() + " " + now.truncatedTo(ChronoUnit.DAYS);
        Map<String, String> facts = Map.of("since", since.get().toString());
        return raise(Alert.fresh(RuleKind.ANCHOR_OVERDUE, key, now, facts));
    }

    private int waiting(Judge judge) throws Failed {
        Optional<WatchRule> rule = judge.rule(RuleKind.STUCK_TRANSACTION);
        List<SentTransaction> waiting = pending.refresh();
        int raised = 0;
        Instant now = outside.clock().instant();
        for (SentTransaction one : waiting) {
            if (rule.isPresent() && one.at().plus(rule.get().age()).isBefore(now)) {
                Map<String, String> facts = new LinkedHashMap<>();
                facts.put("transaction", one.hash().hex());
                facts.put("what", one.what());
                facts.put("nonce", Long.toString(one.nonce()));
                String key =
                        RuleKind.STUCK_TRANSACTION.word() + " " + one.hash().hex();
                raised += raise(Alert.fresh(RuleKind.STUCK_TRANSACTION, key, one.at(), facts));
            }
        }
        return raised;
    }

    private int raise(Alert fresh) {
        Optional<Alert> raised = log.raise(fresh);
        raised.ifPresent(this::tell);
        return raised.isPresent() ? 1 : 0;
    }

    /** Kept first: an alert whose hook fails stands in the list all the same, with what became of the hook. */
    private void tell(Alert alert) {
        List<String> command = book.hook();
        if (!command.isEmpty()) {
            log.delivered(alert.number(), outside.hook().deliver(command, alert));
        }
        alerts.publish(alert);
    }
}
