package org.xinglin.learning.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.training.HeartHospital.Scale;

/**
 * FLamby's trainings without a federation: on all rows together, or on one hospital's alone; Adam with 0.001, 50 epochs in batches of 4.
 *
 * @param theirs what was published
 * @param network holds the trained model
 */
record FlambyAlone(JsonNode theirs, Network network, List<Examples> tests, Examples pooled) {
    static final String POOLED = "Pooled Training";
    private static final int EPOCHS = 50;
    private static final int BATCH = 4;

    /** FLamby reads the hospitals in this order when it pools them. */
    private static final int[] POOLED_ORDER = {0, 2, 1, 3};

    /** @param method {@link #POOLED} or {@code Local 0} to {@code Local 3} */
    static List<FlambyAlone> all(String method) throws IOException {
        JsonNode results = HeartHospital.vectors("heart_flamby_results.json");
        List<FlambyAlone> runs = new ArrayList<>();
        for (JsonNode theirs : results.path("runs")) {
            if (theirs.path("method").asText().equals(method)) {
                JsonNode start =
                        results.path("initial_theta").path(theirs.path("seed").asText());
                runs.add(again(method, theirs, HeartModel.byName(FlambyRun.doubles(start))));
            }
        }
        return runs;
    }

    private static FlambyAlone again(String method, JsonNode theirs, double[] start) throws IOException {
        List<HeartHospital> hospitals = HeartHospital.all();
        List<HeartHospital> reordered = new ArrayList<>();
        for (int k : POOLED_ORDER) {
            reordered.add(hospitals.get(k));
        }
        HeartHospital pooled = HeartHospital.pooled(reordered);
        HeartHospital from =
                method.equals(POOLED) ? pooled : hospitals.get(Integer.parseInt(method.substring(method.length() - 1)));
        Examples train = from.trainExamples(Scale.of(from.train()));
        int steps = EPOCHS * ((train.size() + BATCH - 1) / BATCH);
        int[] order = new TorchShuffle(theirs.path("seed").asLong()).epochs(train.size(), EPOCHS);
        Network network = HeartModel.PUBLISHED.network();
        new LocalTraining(network, train, TrainingPlan.of(OptimizerChoice.adam(0.001), BATCH, steps))
                .run(NamedVectors.rounding(network.layout(), start), new GivenBatches(order, train.size(), BATCH), 0);
        List<Examples> tests = hospitals.stream()
                .map(hospital -> hospital.testExamples(Scale.of(hospital.train())))
                .toList();
        return new FlambyAlone(theirs, network, tests, pooled.testExamples(Scale.of(pooled.train())));
    }

    double[] model() {
        float[] values = network.parameters().toArray();
        double[] model = new double[values.length];
        for (int i = 0; i < model.length; i++) {
            model[i] = values[i];
        }
        return model;
    }

    Predictions predictions(int hospital) {
        return new Evaluator(network).predict(tests.get(hospital));
    }

    Predictions pooledPredictions() {
        return new Evaluator(network).predict(pooled);
    }
}
