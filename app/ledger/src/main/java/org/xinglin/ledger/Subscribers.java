package org.xinglin.ledger;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.kernel.Subscription;

/** Who listens to the feed. All delivery is on the feed's thread, also the greeting of those who came in between. */
final class Subscribers {
    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

    private final List<Consumer<? super ChainFact>> listening = new CopyOnWriteArrayList<>();
    private final Queue<Consumer<? super ChainFact>> newcomers = new ConcurrentLinkedQueue<>();

    Subscription add(Consumer<? super ChainFact> subscriber) {
        newcomers.add(subscriber);
        return () -> {
            newcomers.remove(subscriber);
            listening.remove(subscriber);
        };
    }

    /** Takes in those who came since; what they hear first is {@code greeting}. */
    void welcome(ChainFact greeting) {
        for (Consumer<? super ChainFact> newcomer = newcomers.poll(); newcomer != null; newcomer = newcomers.poll()) {
            listening.add(newcomer);
            deliver(newcomer, greeting);
        }
    }

    void tell(ChainFact fact) {
        listening.forEach(subscriber -> deliver(subscriber, fact));
    }

    /** The boundary of feed delivery: one subscriber's fault must not end the feed for the others. */
    private static void deliver(Consumer<? super ChainFact> subscriber, ChainFact fact) {
        try {
            subscriber.accept(fact);
        } catch (RuntimeException fault) {
            LOG.error(
                    "A subscriber of the chain feed failed on {}",
                    fact.getClass().getSimpleName(),
                    fault);
        }
    }
}
