package org.xinglin.learning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.federation.aggregation.Rules;

/** One way to train the heart disease model: a rule, its settings, and what the hospitals do; always 15 rounds of 100 updates. */
record HeartSetting(String rule, Map<String, Double> server, double clientRate, double decay) {
    private static final double[] CLIENT = {0.0003, 0.001, 0.003, 0.01, 0.03};
    private static final double[] DECAY = {0, 0.01, 0.03, 0.1, 0.3};

    HeartSetting {
        server = Map.copyOf(server);
    }

    HeartFederation federation(double[] start) {
        return new HeartFederation(Rules.of(rule, server), start);
    }

    TrainingPlan plan() {
        double mu = rule.equals("fedprox") ? server.getOrDefault("mu", 0.0) : 0;
        return new TrainingPlan(OptimizerChoice.sgd(clientRate), 4, 100, mu, decay);
    }

    String text() {
        return String.format(
                Locale.ROOT, "%s %s, client %.4g, decay %.4g", rule, new TreeMap<>(server), clientRate, decay);
    }

    /** All that are tried: laid down before any test row was looked at. */
    static List<HeartSetting> candidates() {
        List<HeartSetting> all = new ArrayList<>();
        for (double client : CLIENT) {
            for (double decay : DECAY) {
                all.add(new HeartSetting("fedavg", Map.of(), client, decay));
                all.add(new HeartSetting("scaffold", Map.of(), client, decay));
                for (double server : new double[] {0.01, 0.02, 0.03, 0.05, 0.1}) {
                    all.add(adaptive("fedadam", client, server, decay));
                    all.add(adaptive("fedyogi", client, server, decay));
                }
                all.add(adaptive("fedadagrad", client, 0.1, decay));
                all.add(adaptive("fedadagrad", client, 0.2, decay));
                all.add(adaptive("fedadagrad", client, 0.316, decay));
            }
        }
        return all;
    }

    private static HeartSetting adaptive(String rule, double client, double server, double decay) {
        Map<String, Double> settings = Map.of("serverLr", server, "beta1", 0.9, "beta2", 0.99, "tau", 1e-3);
        return new HeartSetting(rule, settings, client, decay);
    }
}
