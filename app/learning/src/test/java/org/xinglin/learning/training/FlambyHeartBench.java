package org.xinglin.learning.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.xinglin.learning.metrics.Bootstrap;
import org.xinglin.learning.metrics.Bootstrap.Interval;
import org.xinglin.learning.metrics.ConfusionMatrix;
import org.xinglin.learning.metrics.Measures;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.through.RealCoordinator;

/**
 * FLamby's runs done again through the coordinator of a real node beside what it published, and then the setting that cross-validation
 * over training rows chooses for each kind of inputs, once on the test rows, with statistics and updates under masks. The first
 * argument is the JSON file to write.
 */
final class FlambyHeartBench {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Bootstrap BOOTSTRAP = new Bootstrap(2000, 1);
    private static final int FIRST_SEED = 42;
    private static final int SEEDS = 5;

    private final CoordinatedHeart heart;

    private FlambyHeartBench(CoordinatedHeart heart) {
        this.heart = heart;
    }

    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("flamby-heart");
        try (RealCoordinator coordinator = new RealCoordinator(home, HeartHospital.CENTRES)) {
            ObjectNode all = new FlambyHeartBench(new CoordinatedHeart(coordinator, HeartHospital.all())).measured();
            JSON.writeValue(Path.of(args[0]).toFile(), all);
        } finally {
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private ObjectNode measured() throws Exception {
        ObjectNode all = JSON.createObjectNode();
        ObjectNode methods = all.putObject("methods");
        for (FlambyMethod method : FlambyMethod.values()) {
            compare(method, methods.putObject(method.published()));
        }
        for (String method : new String[] {FlambyAlone.POOLED, "Local 0", "Local 1", "Local 2", "Local 3"}) {
            compare(method, methods.putObject(method));
        }
        ObjectNode chosen = all.putObject("chosen");
        for (HeartInputs inputs : HeartInputs.values()) {
            choose(inputs, chosen.putObject(inputs.name()));
            all.put("bestInputs", better(chosen, all.path("bestInputs").asText(inputs.name()), inputs.name()));
        }
        all.set("best", chosen.path(all.path("bestInputs").asText()).path("mean"));
        return all;
    }

    /** By the loss on training rows that were put aside. */
    private static String better(ObjectNode chosen, String one, String other) {
        double loss = chosen.path(one).path("heldOutLoss").asDouble();
        return chosen.path(other).path("heldOutLoss").asDouble() < loss ? other : one;
    }

    private static void compare(String method, ObjectNode into) throws IOException {
        double[] ours = new double[5];
        double[] theirs = new double[5];
        for (FlambyAlone run : FlambyAlone.all(method)) {
            for (int k = 0; k < 4; k++) {
                ours[k] += run.predictions(k).accuracy() / SEEDS;
                theirs[k] += run.theirs().path("per_centre").get(k).asDouble() / SEEDS;
            }
            ours[4] += run.pooledPredictions().accuracy() / SEEDS;
            theirs[4] += run.theirs().path("pooled_test_flamby").asDouble() / SEEDS;
        }
        sideBySide(method, ours, theirs, into);
    }

    private void compare(FlambyMethod method, ObjectNode into) throws Exception {
        JsonNode orders = HeartHospital.vectors("heart_flamby_minibatch_orders.json");
        double[] ours = new double[5];
        double[] theirs = new double[5];
        ArrayNode runs = into.putArray("runs");
        for (JsonNode run : HeartHospital.vectors("heart_flamby_results.json").path("runs")) {
            if (run.path("method").asText().equals(method.published())) {
                CoordinatedHeart.Again again = heart.again(method, orders, run);
                for (int k = 0; k < 4; k++) {
                    ours[k] += again.accuracies()[k] / SEEDS;
                    theirs[k] += run.path("per_centre").get(k).asDouble() / SEEDS;
                }
                ours[4] += again.pooled() / SEEDS;
                theirs[4] += run.path("pooled_test_flamby").asDouble() / SEEDS;
                sideBySide(again, runs.addObject());
            }
        }
        sideBySide(method.published(), ours, theirs, into);
    }

    private void sideBySide(CoordinatedHeart.Again again, ObjectNode into) {
        into.put("seed", again.theirs().path("seed").asInt());
        ArrayNode apart = into.putArray("testPatientsApart");
        for (int k = 0; k < 4; k++) {
            apart.add(again.patientsApart(k, heart.hospitals().get(k).test().size()));
        }
        into.put("largestDifferenceOfAWeight", again.largestDifference());
        System.out.println("  " + into);
    }

    private static void sideBySide(String method, double[] ours, double[] theirs, ObjectNode into) {
        print("ours   " + method, ours);
        print("theirs " + method, theirs);
        write(into.putObject("ours"), ours);
        write(into.putObject("theirs"), theirs);
    }

    private static void write(ObjectNode into, double[] accuracies) {
        ArrayNode hospitals = into.putArray("hospitals");
        double mean = 0;
        for (int k = 0; k < 4; k++) {
            hospitals.add(accuracies[k]);
            mean += accuracies[k] / 4;
        }
        into.put("meanOfFour", mean).put("pooledTest", accuracies[4]);
    }

    private static void print(String name, double[] accuracies) {
        double mean = (accuracies[0] + accuracies[1] + accuracies[2] + accuracies[3]) / 4;
        System.out.println(String.format(
                Locale.ROOT,
                "%-32s %.4f %.4f %.4f %.4f  mean of four %.4f  pooled test %.4f",
                name,
                accuracies[0],
                accuracies[1],
                accuracies[2],
                accuracies[3],
                mean,
                accuracies[4]));
    }

    private void choose(HeartInputs inputs, ObjectNode into) throws Exception {
        HeartSelection.Found best =
                new HeartSelection(heart.hospitals()).ranking(inputs).getFirst();
        System.out.println(String.format(
                Locale.ROOT,
                "chosen: %s (held-out loss %.4f, accuracy %.4f)",
                best.setting().text(),
                best.loss(),
                best.accuracy()));
        into.put("setting", best.setting().text());
        into.put("heldOutLoss", best.loss()).put("heldOutAccuracy", best.accuracy());
        double[] accuracies = new double[5];
        ArrayNode runs = into.putArray("runs");
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            List<Predictions> tested = heart.together(best.setting(), seed);
            ObjectNode run = runs.addObject().put("seed", seed);
            for (int k = 0; k < 4; k++) {
                accuracies[k] += tested.get(k).accuracy() / SEEDS;
                measure(run.putObject(HeartHospital.CENTRES.get(k)), tested.get(k));
            }
            Predictions pooled = Predictions.joined(tested);
            accuracies[4] += pooled.accuracy() / SEEDS;
            measure(run.putObject("pooled"), pooled);
            System.out.println("  seed " + seed + ": " + run.path("pooled"));
        }
        print("one normalisation, " + inputs, accuracies);
        write(into.putObject("mean"), accuracies);
    }

    private static void measure(ObjectNode into, Predictions predictions) {
        measure(into, "accuracy", predictions, Predictions::accuracy);
        measure(into, "auc", predictions, Measures::auc);
        into.put("loss", predictions.loss());
        into.put("ece", Measures.calibrationError(predictions, 10));
        ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
        into.put("sensitivity", matrix.recall(1)).put("specificity", matrix.recall(0));
    }

    private static void measure(
            ObjectNode into, String name, Predictions predictions, ToDoubleFunction<Predictions> measure) {
        Interval interval = BOOTSTRAP.interval(predictions, 0.95, measure);
        into.put(name, measure.applyAsDouble(predictions));
        into.putArray(name + "Interval").add(interval.low()).add(interval.high());
    }
}
