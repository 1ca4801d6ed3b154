package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.federation.aggregation.Rules;

/** One way to train the heart disease model: inputs, a rule, its settings, and what the hospitals do in 15 rounds of 100 updates. */
record HeartSetting(HeartInputs inputs, String rule, Map<String, Double> server, double clientRate, double decay) {
    private static final double[] CLIENT = {0.0003, 0.001, 0.003, 0.01, 0.03};
    private static final double[] DECAY = {0, 0.01, 0.03, 0.1, 0.3};

    HeartSetting {
        server = Map.copyOf(server);
    }

    HeartFederation federation(double[] start) {
        return new HeartFederation(Rules.of(rule, server), new HeartModel(inputs.features()), start);
    }

    TrainingPlan plan() {
        return new TrainingPlan(OptimizerChoice.sgd(clientRate), 4, 100, 0, decay);
    }

    HeartTask.Work work() {
        return new HeartTask.Work(rule, server, clientRate, decay);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s %s, client %.4g, decay %.4g, inputs %s",
                rule,
                new TreeMap<>(server),
                clientRate,
                decay,
                inputs);
    }

    static List<HeartSetting> candidates(HeartInputs inputs) {
        List<HeartSetting> all = new ArrayList<>();
        for (double client : CLIENT) {
            for (double decay : DECAY) {
                all.add(new HeartSetting(inputs, "fedavg", Map.of(), client, decay));
                all.add(new HeartSetting(inputs, "scaffold", Map.of(), client, decay));
                for (double server : new double[] {0.01, 0.02, 0.03, 0.05, 0.1}) {
                    all.add(adaptive(inputs, "fedyogi", client, server, decay));
                }
                for (double server : new double[] {0.1, 0.2, 0.316}) {
                    all.add(adaptive(inputs, "fedadagrad", client, server, decay));
                }
            }
        }
        return all;
    }

    private static HeartSetting adaptive(HeartInputs inputs, String rule, double client, double server, double decay) {
        Map<String, Double> settings = Map.of("serverLr", server, "beta1", 0.9, "beta2", 0.99, "tau", 1e-3);
        return new HeartSetting(inputs, rule, settings, client, decay);
    }
}
