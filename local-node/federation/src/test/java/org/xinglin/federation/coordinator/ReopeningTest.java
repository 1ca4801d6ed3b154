package org.xinglin.federation.coordinator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    private static final Set<String> FIVE = Set.of("a", "b", "c", "d", "e");
    private static final Set<String> FOUR = Set.of("a", "b", "c", "d");
    /** Of five, under the lowest safe threshold. */
    private static final int LEAST = 4;

    private final Participants participants = new Participants(InstantSource.system());
    private final Reopening reopening = new Reopening(participants, Duration.ofMillis(50));

    @Test
    void aRoundThatNobodyOpenedIsAskedOfAll() throws Exception {
        assertThat(reopening.asked(2, FIVE, LEAST)).isEqualTo(FIVE);
    }

    @Test
    void whatOneAloneSaysChangesNothing() throws Exception {
        reopening.said("a", 2, Set.of("a", "b", "c"));
        assertThat(reopening.asked(2, FIVE, LEAST)).isEqualTo(FIVE);
    }

    @Test
    void aRoundIsAskedOfThoseForWhomSoManyOpenedItThatTheOthersAreTooFew() throws Exception {
        reopening.said("a", 2, FOUR);
        reopening.said("b", 2, FOUR);
        assertThat(reopening.asked(2, FIVE, LEAST)).isEqualTo(FOUR);
        assertThat(reopening.asked(3, FIVE, LEAST)).as("the next round").isEqualTo(FIVE);
    }

    @Test
    void itWaitsForOneOfThemAndAsksNobodyWithoutIt() throws Exception {
        FIVE.forEach(account -> participants.enter(account, told -> {}));
        reopening.said("a", 2, Set.of("a", "b", "c", "d", "f"));
        reopening.said("b", 2, Set.of("a", "b", "c", "d", "f"));
        assertThat(reopening.asked(2, FIVE, LEAST)).isEmpty();
        participants.enter("f", told -> {});
        assertThat(reopening.asked(2, FIVE, LEAST)).containsExactlyInAnyOrder("a", "b", "c", "d", "f");
    }

    @Test
    void whoIsAwayDoesNotBindTheOthers() throws Exception {
        reopening.said("x", 2, FOUR);
        reopening.said("y", 2, FOUR);
        assertThat(reopening.asked(2, FIVE, LEAST)).isEqualTo(FIVE);
    }

    @Test
    void oldRoundsOfAnAccountAreForgotten() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            reopening.said("a", round, FOUR);
            reopening.said("b", round, FOUR);
        }
        assertThat(reopening.asked(1, FIVE, LEAST)).isEqualTo(FIVE);
        assertThat(reopening.asked(999, FIVE, LEAST)).isEqualTo(FOUR);
    }
}
