package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every run of heart_reference.json with four hospitals: weights at every stored round, losses and accuracies at the end. */
class HeartReferenceTest {
    private static final Offset<Double> EXACT = within(1e-6);
    private static final Map<String, String> NAMES = Map.of(
            "server_lr",
            "serverLr",
            "trim",
            "count",
            "beta1",
            "beta1",
            "beta2",
            "beta2",
            "tau",
            "tau",
            "v0",
            "v0",
            "mu",
            "mu",
            "f",
            "f");

    @TestFactory
    List<DynamicTest> aRunGivesTheWeightsOfTheReference() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        HeartHospitals.reference()
                .path("four_clients")
                .properties()
                .forEach(
                        entry -> tests.add(DynamicTest.dynamicTest(entry.getKey(), () -> reproduce(entry.getValue()))));
        return tests;
    }

    @Test
    void noRunOfTheReferenceIsLeftOut() throws IOException {
        assertThat(HeartHospitals.reference().path("four_clients").size()).isEqualTo(16);
    }

    private static AggregationRule rule(JsonNode config) {
        String strategy = config.path("strategy").asText();
        String name =
                switch (strategy) {
                    case "Cyclic" -> "fedavg";
                    case "TrimmedMean" -> "trimmed-mean";
                    default -> strategy.toLowerCase(Locale.ROOT);
                };
        Map<String, Double> settings = new TreeMap<>();
        config.properties().forEach(entry -> {
            String setting = NAMES.get(entry.getKey());
            if (setting != null) {
                settings.put(setting, entry.getValue().asDouble());
            }
        });
        return Rules.of(name, settings);
    }

    private static void reproduce(JsonNode run) throws IOException {
        JsonNode config = run.path("config");
        Federation federation = new Federation(
                HeartHospitals.sites("train"),
                rule(config),
                config.path("lr").asDouble(),
                config.path("local_steps").asInt());
        int compared = 0;
        for (int round = 1; round <= config.path("rounds").asInt(); round++) {
            List<List<Integer>> turns = config.path("strategy").asText().equals("Cyclic")
                    ? federation.everybody().stream().map(List::of).toList() // the model goes from one to the next
                    : List.of(federation.everybody());
            for (List<Integer> turn : turns) {
                List<Integer> counted = federation.round(turn, List.of());
                if (run.has("krum_selected")) {
                    assertThat(counted)
                            .isEqualTo(Reference.whole(run.path("krum_selected").get(round - 1)));
                }
            }
            JsonNode expected = run.path("after_round").path("" + round);
            if (!expected.isMissingNode()) {
                assertThat(federation.model())
                        .as("after round " + round)
                        .containsExactly(Reference.numbers(expected), EXACT);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(run.path("after_round").size()).isGreaterThanOrEqualTo(5);
        assertThat(federation.model()).containsExactly(Reference.numbers(run.path("theta")), EXACT);
        judge(run, federation.model());
    }

    private static void judge(JsonNode run, double[] model) throws IOException {
        double loss = 0;
        double rows = 0;
        for (LogisticSite site : HeartHospitals.sites("train")) {
            loss += site.loss(model) * site.y().length;
            rows += site.y().length;
        }
        assertThat(loss / rows).isCloseTo(run.path("train_loss").asDouble(), EXACT);
        double[] accuracies = HeartHospitals.sites("test").stream()
                .mapToDouble(site -> site.accuracy(model))
                .toArray();
        assertThat(accuracies).containsExactly(Reference.numbers(run.path("test_accuracy_per_centre")), EXACT);
    }
}
