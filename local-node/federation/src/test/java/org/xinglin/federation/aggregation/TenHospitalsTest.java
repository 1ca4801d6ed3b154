package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs of ten made-up hospitals, some with two attackers, some with seven of ten in a round, against our NumPy reference. */
class TenHospitalsTest {
    private static final int AT_A_TIME = 7;

    @TestFactory
    List<DynamicTest> aRunGivesTheWeightsOfTheReference() throws IOException {
        JsonNode reference = Reference.read();
        List<DynamicTest> tests = new ArrayList<>();
        reference
                .path("ten_clients")
                .properties()
                .forEach(entry -> tests.add(
                        DynamicTest.dynamicTest(entry.getKey(), () -> reproduce(reference, entry.getValue()))));
        assertThat(tests).hasSize(46);
        return tests;
    }

    private static void reproduce(JsonNode reference, JsonNode run) {
        Federation federation = new Federation(
                Reference.hospitals(reference),
                Reference.rule(run),
                reference.path("lr").asDouble(),
                reference.path("local_steps").asInt());
        List<Integer> attackers =
                run.path("attacked").asBoolean() ? Reference.whole(reference.path("attackers")) : List.of();
        int compared = 0;
        for (int round = 1; round <= reference.path("rounds").asInt(); round++) {
            List<Integer> who = run.path("everybody").asBoolean() ? federation.everybody() : some(round);
            List<Integer> counted = federation.round(who, attackers);
            if (run.has("chosen")) {
                assertThat(counted)
                        .as("round " + round)
                        .isEqualTo(Reference.whole(run.path("chosen").get(round - 1)));
            }
            JsonNode expected = run.path("after_round").path("" + round);
            if (!expected.isMissingNode()) {
                assertThat(federation.model())
                        .as("after round " + round)
                        .containsExactly(Reference.numbers(expected), within(1e-6));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(5);
    }

    private static List<Integer> some(int round) {
        return IntStream.range(0, AT_A_TIME)
                .mapToObj(j -> (3 * round + j) % 10)
                .sorted()
                .toList();
    }
}
