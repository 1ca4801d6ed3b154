package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One aggregation of given updates, against our NumPy reference: ties, even counts, a single one, zeros, very large values. */
class SingleAggregationTest {
    private static final long SEED = 42;

    @TestFactory
    List<DynamicTest> aStepIsThatOfTheReference() throws IOException {
        JsonNode single = Reference.read().path("single");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode expected : single.path("expected")) {
            double[][] updates = Reference.table(
                    single.path("updates").path(expected.path("case").asText()));
            tests.add(DynamicTest.dynamicTest(
                    expected.path("rule").asText() + expected.path("config") + " of "
                            + expected.path("case").asText(),
                    () -> reproduce(expected, updates)));
        }
        return tests;
    }

    private static void reproduce(JsonNode expected, double[][] updates) {
        List<Contribution> contributions = contributions(updates);
        AggregationRule rule = Reference.rule(expected);
        ServerState start = rule.begin(new double[updates[0].length]);
        if (expected.path("refused").asBoolean()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule.aggregate(start, contributions))
                    .withMessageContaining(
                            "needs at least " + rule.least() + " contributions; there are " + updates.length);
            return;
        }
        Aggregate aggregate = rule.aggregate(start, contributions);
        double scale = Arrays.stream(updates)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertThat(aggregate.state().model())
                .containsExactly(Reference.numbers(expected.path("step")), within(1e-12 * scale));
        if (expected.has("chosen")) {
            List<Integer> counted = new ArrayList<>();
            for (int i = 0; i < updates.length; i++) {
                if (aggregate.weights().getOrDefault(account(i), 0.0) > 0) {
                    counted.add(i);
                }
            }
            assertThat(counted).isEqualTo(Reference.whole(expected.path("chosen")));
        }
        Collections.shuffle(contributions, new Random(SEED));
        Aggregate shuffled = rule.aggregate(start, contributions);
        assertThat(shuffled.state().model()).isEqualTo(aggregate.state().model());
        assertThat(shuffled.weights()).isEqualTo(aggregate.weights());
    }

    private static String account(int i) {
        return "0x%03d".formatted(i);
    }

    private static List<Contribution> contributions(double[][] updates) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < updates.length; i++) {
            contributions.add(new Contribution(
                    account(i), Parameters.of(updates[i]), 1 + 7 * i % 13, 0.1 * (1 + i % 5), i * 3 % 11 / 10.0));
        }
        return contributions;
    }
}
