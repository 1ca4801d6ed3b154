package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.watch.Unanchored;
import org.xinglin.core.chain.watch.WatchDog;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

class WitnessTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final WalletAddress SELF = new WalletAddress("0x" + "1".repeat(40));

    private final ScriptedPast chain = new ScriptedPast();
    private final InMemoryAlerts memory = new InMemoryAlerts();
    private final List<Long> heard = new ArrayList<>();
    private boolean away;

    @Test
    void aWitnessHearsEachNewEventOnceAlsoOfTheTimeWhenNobodyListened() throws Failed {
        chain.block(1, NOON, grant(1));
        dog().look();
        chain.block(2, NOON, grant(2));
        chain.block(3, NOON, grant(3));
        dog().look(); // another one, as after a restart
        dog().look();
        chain.block(4, NOON, grant(4));
        dog().look();
        assertThat(heard).as("what was before the first look is no news").containsExactly(2L, 3L, 4L);
    }

    @Test
    void whatAWitnessCouldNotDoIsToldAgain() throws Failed {
        chain.block(1, NOON);
        dog().look();
        chain.block(2, NOON, grant(2));
        away = true;
        assertThatThrownBy(() -> dog().look()).isInstanceOf(Failed.class);
        away = false;
        dog().look();
        assertThat(heard).containsExactly(2L);
    }

    private WatchDog dog() {
        return new WatchDog(
                SELF,
                chain,
                new InMemoryTransactions(),
                account -> true,
                memory,
                memory,
                new WatchDog.Outside(
                        new SteppedClock(NOON), ZoneOffset.UTC, (command, alert) -> "", Unanchored.NEVER, this::hear));
    }

    private void hear(List<EventSeen> events) throws Failed {
        if (away) {
            throw new Failed(new Failure.Unreachable(Failure.Part.CHAIN, "nowhere"));
        }
        events.forEach(event -> heard.add(event.height().value()));
    }

    private static EventSeen grant(long height) {
        Digest record = Digest.of(new byte[32]);
        return new EventSeen(
                new BlockHeight(height), record, 0, "MedicalAccess", "AccessGranted", Map.of("digest", record.hex()));
    }
}
