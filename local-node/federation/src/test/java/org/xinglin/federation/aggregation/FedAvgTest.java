package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FedAvgTest {
    private final FedAvg rule = new FedAvg();

    private static Contribution site(String account, long samples, float... update) {
        return new Contribution(account, Parameters.of(update), samples, 0, 0);
    }

    @Test
    void updatesAreWeightedWithTheirRows() {
        ServerState state = rule.aggregate(
                        rule.begin(new double[] {1, 1}), List.of(site("0xa", 100, 0, -1), site("0xb", 300, 4, 1)))
                .state();
        assertThat(state.model()).containsExactly(1 + 3.0, 1 + 0.5);
    }

    @Test
    void theOrderOfArrivalDoesNotChangeABit() {
        Contribution one = site("0xa", 7, 0.1f);
        Contribution two = site("0xb", 11, 1e8f);
        Contribution three = site("0xc", 13, -1e8f);
        ServerState start = rule.begin(new double[1]);
        assertThat(rule.aggregate(start, List.of(one, two, three)).state().model())
                .isEqualTo(
                        rule.aggregate(start, List.of(three, one, two)).state().model());
    }
}
