package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.model.NamedVectors;

class FedAvgTest {
    /** (1 x 10 + 3 x 30) / 40 = 2.5 and (2 x 10 + 6 x 30) / 40 = 5. */
    @Test
    void modelsAreWeightedWithTheirRows() {
        NamedVectors mean = new FedAvg().aggregate(List.of(give("a", 10, 1, 2), give("b", 30, 3, 6)));
        assertThat(mean.get("w")).containsExactly(2.5f, 5f);
    }

    @Test
    void theOrderOfArrivalDoesNotChangeABit() {
        Random random = new Random(1);
        List<Contribution> given = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            given.add(give("site" + i, 1 + random.nextInt(500), random.nextFloat(), (float) random.nextGaussian()));
        }
        NamedVectors first = new FedAvg().aggregate(given);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(given, random);
            assertThat(new FedAvg().aggregate(given)).isEqualTo(first);
        }
    }

    private static Contribution give(String account, long samples, float... values) {
        return new Contribution(account, NamedVectors.of(Map.of("w", values)), samples);
    }
}
