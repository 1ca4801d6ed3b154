package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchDog;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;

/** A log that does not come onto the chain is told, above all while the chain is away. */
class UnanchoredWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-11-18T12:00:00Z");

    private final ScriptedPast chain = new ScriptedPast();
    private final InMemoryAlerts memory = new InMemoryAlerts();
    private final SteppedClock clock = new SteppedClock(NOON);
    private Optional<Instant> since = Optional.of(SINCE);
    private final WatchDog dog = new WatchDog(
            new WalletAddress("0x" + "a1".repeat(20)),
            chain,
            new InMemoryTransactions(),
            account -> true,
            memory,
            memory,
            new WatchDog.Outside(clock, ZoneOffset.UTC, (command, alert) -> "", () -> since));

    @Test
    void itIsRaisedOnceADayForAsLongAsItLasts() throws Failed {
        chain.block(1, NOON);
        assertThat(dog.look()).isOne();
        assertThat(dog.look()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(dog.look()).isOne();
        since = Optional.empty();
        clock.advance(Duration.ofDays(1));
        assertThat(dog.look()).isZero();
        assertThat(memory.latest(9, true)).extracting(Alert::kind).containsOnly(RuleKind.ANCHOR_OVERDUE);
        assertThat(memory.latest(9, true).getFirst().facts()).containsEntry("since", SINCE.toString());
    }

    @Test
    void itIsRaisedWhileTheChainIsAway() {
        chain.silence(true);
        assertThatThrownBy(dog::look).isInstanceOf(Failed.class);
        assertThat(memory.latest(9, true)).hasSize(1);
    }

    @Test
    void aRuleThatIsOffRaisesNothing() throws Failed {
        memory.set(WatchRule.of(RuleKind.ANCHOR_OVERDUE, false, ""));
        chain.block(1, NOON);
        assertThat(dog.look()).isZero();
    }
}
