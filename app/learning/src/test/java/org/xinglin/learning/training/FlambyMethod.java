package org.xinglin.learning.training;

import java.util.HashMap;
import java.util.Map;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Rules;

/** FLamby's methods for Fed-Heart-Disease with the learning rates that it published, and FedAvg with some more. */
enum FlambyMethod {
    FEDAVG("FedAvg", "fedavg", 0.001, 1),
    FEDPROX("FedProx", "fedprox", 0.001, 1),
    SCAFFOLD("Scaffold", "scaffold", 0.001, 1),
    FEDADAM("FedAdam", "fedadam", 0.01, 0.01),
    FEDYOGI("FedYogi", "fedyogi", 0.003162277660168379, 0.01),
    FEDADAGRAD("FedAdagrad", "fedadagrad", 0.003162277660168379, 0.31622776601683794),
    FEDAVG_003("FedAvg lr=0.003", "fedavg", 0.003, 1),
    FEDAVG_01("FedAvg lr=0.01", "fedavg", 0.01, 1),
    FEDAVG_03("FedAvg lr=0.03", "fedavg", 0.03, 1),
    FEDAVG_1("FedAvg lr=0.1", "fedavg", 0.1, 1),
    FEDAVG_3("FedAvg lr=0.3", "fedavg", 0.3, 1);

    private static final Map<String, Double> ADAPTIVE = Map.of("beta1", 0.9, "beta2", 0.999, "tau", 1e-8, "v0", 0.0);
    private static final double MU = 0.01;
    private final String published;
    private final String rule;
    private final double rate;
    private final double serverRate;

    FlambyMethod(String published, String rule, double rate, double serverRate) {
        this.published = published;
        this.rule = rule;
        this.rate = rate;
        this.serverRate = serverRate;
    }

    /** As the published results call it. */
    String published() {
        return published;
    }

    /** As a task's specification writes it: the rule, its settings, and what a hospital does in a round. */
    HeartTask.Work work() {
        return new HeartTask.Work(rule, settings(), rate, 0);
    }

    AggregationRule rule() {
        return Rules.of(rule, settings());
    }

    private Map<String, Double> settings() {
        Map<String, Double> settings = new HashMap<>();
        switch (this) {
            case FEDPROX -> settings.put("mu", MU);
            case SCAFFOLD -> settings.put("serverLr", serverRate);
            case FEDADAM, FEDYOGI, FEDADAGRAD -> {
                settings.put("serverLr", serverRate);
                settings.putAll(ADAPTIVE);
            }
            default -> {}
        }
        return settings;
    }

    TrainingPlan plan() {
        return new TrainingPlan(OptimizerChoice.sgd(rate), 4, 100, this == FEDPROX ? MU : 0, 0);
    }
}
