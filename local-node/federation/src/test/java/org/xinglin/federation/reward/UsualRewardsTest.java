package org.xinglin.federation.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.reward.Payment.Why;

class UsualRewardsTest {
    @Test
    void theUsualMenuKeepsEveryConstraintAndReachesFromTensOfRowsToTensOfThousands() {
        RewardMenu menu = UsualRewards.menu(10);
        assertThat(menu.broken(1e-6)).isEmpty();
        assertThat(menu.offers().getFirst().contribution()).isBetween(10.0, 100.0);
        assertThat(menu.offers().getLast().contribution()).isBetween(10_000.0, 100_000.0);
        assertThat(menu.offers()).doesNotHaveDuplicates();
    }

    @Test
    void moreRowsArePaidMoreButNotInProportionAndTheUntrustedNothing() {
        List<Payment> paid = UsualRewards.paid(
                Map.of("0xa", 199L, "0xb", 30L, "0xc", 19_900L, "0xd", 199L, "0xe", 3L), Map.of("0xd", 0.29));
        assertThat(paid).extracting(Payment::account).containsExactly("0xa", "0xb", "0xc", "0xd", "0xe");
        long hundreds = paid.get(0).points();
        assertThat(hundreds).isGreaterThan(paid.get(1).points());
        assertThat(paid.get(1).points()).isPositive();
        assertThat(paid.get(2).points()).isBetween(hundreds + 1, 100 * hundreds - 1);
        assertThat(paid.get(3)).isEqualTo(new Payment("0xd", 0, Why.REPUTATION));
        assertThat(paid.get(4)).isEqualTo(new Payment("0xe", 0, Why.TOO_LITTLE));
    }

    @Test
    void theMenuIsTheSameForEverybodyWhoMakesItAgain() {
        assertThat(UsualRewards.menu(4).offers())
                .isEqualTo(UsualRewards.menu(40).offers());
    }
}
