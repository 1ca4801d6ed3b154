package org.xinglin.core.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.xinglin.core.chain.ChainFact;
import org.xinglin.core.chain.ChainFeed;
import org.xinglin.core.kernel.Failed;

/**
 * Compares this console's clock with the chain's. Permissions end by the chain's time, whatever a console thinks; a clock that
 * is off only shows wrong countdowns.
 */
public final class ClockCheck {
    private final ChainFeed feed;
    private final RuleBook rules;
    private final InstantSource clock;

    public ClockCheck(ChainFeed feed, RuleBook rules, InstantSource clock) {
        this.feed = feed;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Two clocks.
     *
     * @param ahead how far this console is ahead of the newest block; a chain that stands still looks the same
     */
    public record Reading(Instant chain, Instant here, Duration ahead, boolean off) {}

    /** @throws Failed Unreachable */
    public Reading read() throws Failed {
        Instant chain = chainTime();
        Instant here = clock.instant();
        Duration ahead = Duration.between(chain, here);
        boolean off = ahead.abs().compareTo(rules.rules().clockTolerance()) > 0;
        return new Reading(chain, here, ahead, off);
    }

    /** The newest block's time; this console's own where there is no block yet. @throws Failed Unreachable */
    public Instant chainTime() throws Failed {
        return feed.latestBlocks(1).stream()
                .findFirst()
                .map(ChainFact.BlockSeen::time)
                .orElseGet(clock::instant);
    }

    /** How long a grant still runs by the chain's time: zero when it is over, empty when it has no end. */
    public static Optional<Duration> left(Optional<Instant> until, Instant chainTime) {
        return until.map(end -> Duration.between(chainTime, end)).map(left -> left.isNegative() ? Duration.ZERO : left);
    }
}
