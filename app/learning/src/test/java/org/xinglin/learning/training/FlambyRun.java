package org.xinglin.learning.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.training.HeartHospital.Scale;

/**
 * One of FLamby's published runs done again from its start weights and with its mini-batches, each hospital standardised by itself.
 *
 * @param theirs what was published
 */
record FlambyRun(
        FlambyMethod method, JsonNode theirs, HeartFederation federation, List<Examples> tests, Examples pooled) {
    /** The runs of all seeds. */
    static List<FlambyRun> all(FlambyMethod method) throws IOException {
        JsonNode orders = HeartHospital.vectors("heart_flamby_minibatch_orders.json");
        List<FlambyRun> runs = new ArrayList<>();
        for (JsonNode theirs :
                HeartHospital.vectors("heart_flamby_results.json").path("runs")) {
            if (theirs.path("method").asText().equals(method.published())) {
                runs.add(again(method, orders, theirs));
            }
        }
        return runs;
    }

    private static FlambyRun again(FlambyMethod method, JsonNode orders, JsonNode theirs) throws IOException {
        String seed = theirs.path("seed").asText();
        double[] start = HeartModel.byName(doubles(orders.path("initial_theta").path(seed)));
        HeartFederation federation = new HeartFederation(method.rule(), HeartModel.PUBLISHED, start);
        List<HeartHospital> hospitals = HeartHospital.all();
        List<Examples> tests = new ArrayList<>();
        for (int k = 0; k < hospitals.size(); k++) {
            Scale own = Scale.of(hospitals.get(k).train());
            Examples train = hospitals.get(k).trainExamples(own);
            tests.add(hospitals.get(k).testExamples(own));
            int[] order = ints(orders.path("order").path(seed).get(k));
            federation.join(train, method.plan(), new GivenBatches(order, train.size(), 4));
        }
        federation.rounds();
        HeartHospital pooled = HeartHospital.pooled(hospitals);
        return new FlambyRun(method, theirs, federation, tests, pooled.testExamples(Scale.of(pooled.train())));
    }

    double[] theirModel() {
        return HeartModel.byName(doubles(theirs.path("theta")));
    }

    double theirAccuracy(int hospital) {
        return theirs.path("per_centre").get(hospital).asDouble();
    }

    double theirPooledAccuracy() {
        return theirs.path("pooled_test_flamby").asDouble();
    }

    Predictions predictions(int hospital) {
        return federation.predict(tests.get(hospital));
    }

    Predictions pooledPredictions() {
        return federation.predict(pooled);
    }

    static double[] doubles(JsonNode array) {
        return new ObjectMapper().convertValue(array, double[].class);
    }

    static int[] ints(JsonNode array) {
        return new ObjectMapper().convertValue(array, int[].class);
    }
}
