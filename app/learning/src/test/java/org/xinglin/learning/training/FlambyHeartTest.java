package org.xinglin.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.training.HeartHospital.Scale;

/** FLamby's Fed-Heart-Disease: its start weights and mini-batches give its results. */
class FlambyHeartTest {
    /** Theirs is another float32 program: 1,500 steps differ by less than this. */
    private static final double FLOAT32 = 1e-5;

    private static final Map<String, Double> ADAPTIVE = Map.of("beta1", 0.9, "beta2", 0.999, "tau", 1e-8, "v0", 0.0);

    /** The published methods with the published learning rates. */
    enum Method {
        FEDAVG("FedAvg", "fedavg", 0.001, 1),
        FEDPROX("FedProx", "fedprox", 0.001, 1),
        SCAFFOLD("Scaffold", "scaffold", 0.001, 1),
        FEDADAM("FedAdam", "fedadam", 0.01, 0.01),
        FEDYOGI("FedYogi", "fedyogi", 0.003162277660168379, 0.01),
        FEDADAGRAD("FedAdagrad", "fedadagrad", 0.003162277660168379, 0.31622776601683794),
        FEDAVG_003("FedAvg lr=0.003", "fedavg", 0.003, 1),
        FEDAVG_01("FedAvg lr=0.01", "fedavg", 0.01, 1),
        FEDAVG_1("FedAvg lr=0.1", "fedavg", 0.1, 1);

        private final String published;
        private final String rule;
        private final double rate;
        private final double serverRate;

        Method(String published, String rule, double rate, double serverRate) {
            this.published = published;
            this.rule = rule;
            this.rate = rate;
            this.serverRate = serverRate;
        }

        AggregationRule rule() {
            Map<String, Double> settings = new HashMap<>();
            if (rule.equals("fedprox")) {
                settings.put("mu", 0.01);
            } else if (!rule.equals("fedavg")) {
                settings.put("serverLr", serverRate);
            }
            if (rule.startsWith("fedad") || rule.equals("fedyogi")) {
                settings.putAll(ADAPTIVE);
            }
            return Rules.of(rule, settings);
        }

        TrainingPlan plan() {
            double mu = rule.equals("fedprox") ? 0.01 : 0;
            return new TrainingPlan(OptimizerChoice.sgd(rate), 4, 100, mu, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameStartAndBatchesGiveThePublishedWeightsAndAccuracies(Method method) throws IOException {
        HeartHospital.assumeThere();
        JsonNode orders = HeartHospital.vectors("heart_flamby_minibatch_orders.json");
        List<JsonNode> runs = new ArrayList<>();
        HeartHospital.vectors("heart_flamby_results.json").path("runs").forEach(runs::add);
        runs.removeIf(run -> !run.path("method").asText().equals(method.published));
        assertThat(runs).hasSize(5);
        for (JsonNode run : runs) {
            compare(method, orders, run);
        }
    }

    private static void compare(Method method, JsonNode orders, JsonNode run) throws IOException {
        String seed = run.path("seed").asText();
        List<HeartHospital> hospitals = HeartHospital.all();
        double[] start = HeartModel.byName(doubles(orders.path("initial_theta").path(seed)));
        HeartFederation federation = new HeartFederation(method.rule(), start);
        List<Scale> own =
                hospitals.stream().map(hospital -> Scale.of(hospital.train())).toList();
        for (int k = 0; k < 4; k++) {
            Examples train = hospitals.get(k).trainExamples(own.get(k));
            int[] order = ints(orders.path("order").path(seed).get(k));
            federation.join(train, method.plan(), new GivenBatches(order, train.size(), 4));
        }
        for (int round = 0; round < 15; round++) {
            federation.round();
        }
        assertThat(federation.model())
                .as("%s, seed %s", method, seed)
                .containsExactly(HeartModel.byName(doubles(run.path("theta"))), within(FLOAT32));
        for (int k = 0; k < 4; k++) {
            assertThat(federation.accuracy(hospitals.get(k).testExamples(own.get(k))))
                    .as("%s, seed %s, %s", method, seed, HeartHospital.CENTRES.get(k))
                    .isEqualTo(run.path("per_centre").get(k).asDouble());
        }
        HeartHospital pooled = HeartHospital.pooled(hospitals);
        assertThat(federation.accuracy(pooled.testExamples(Scale.of(pooled.train()))))
                .isEqualTo(run.path("pooled_test_flamby").asDouble());
    }

    private static double[] doubles(JsonNode array) {
        return new ObjectMapper().convertValue(array, double[].class);
    }

    private static int[] ints(JsonNode array) {
        return new ObjectMapper().convertValue(array, int[].class);
    }
}
