package org.xinglin.learning.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/**
 * Specifications of the heart disease task: 15 rounds, 100 steps in batches of 4. Rows are not read from tables here: they are split as
 * FLamby splits them, which a specification can not say.
 */
final class HeartTask {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 15;
    private static final int STEPS = 100;
    private static final int BATCH = 4;

    private HeartTask() {}

    /** What is done in a round. */
    record Work(String rule, Map<String, Double> settings, double rate, double decay) {
        Work {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * Each hospital standardises by itself, and the coordinator sees updates.
     *
     * @param start bias, then weights
     */
    static TaskSpec asPublished(String name, Work work, double[] start, int seed) throws TaskSpecException {
        ObjectNode root = root(name, work, HeartInputs.PUBLISHED, start, seed);
        root.withObject("/dataset").put("standardise", "local").put("incomplete", "drop");
        return TaskSpec.parse(root.toString());
    }

    /** All hospitals standardise by their statistics together; statistics and updates are under masks. */
    static TaskSpec together(String name, Work work, HeartInputs inputs, double[] start, int seed)
            throws TaskSpecException {
        ObjectNode root = root(name, work, inputs, start, seed);
        root.withObject("/dataset").put("standardise", "federated").put("incomplete", "mean");
        root.putObject("privacy").put("secureAggregation", true);
        return TaskSpec.parse(root.toString());
    }

    private static ObjectNode root(String name, Work work, HeartInputs inputs, double[] start, int seed) {
        int hospitals = HeartHospital.CENTRES.size();
        ObjectNode root = JSON.createObjectNode().put("name", name);
        ObjectNode first =
                root.putObject("model").put("kind", "logistic-regression").putObject("start");
        first.putArray(TaskSpec.BIAS).add(start[0]);
        ArrayNode weights = first.putArray(TaskSpec.WEIGHTS);
        for (int j = 1; j < start.length; j++) {
            weights.add(start[j]);
        }
        dataset(inputs, root.putObject("dataset"));
        ObjectNode algorithm = root.putObject("algorithm").put("rule", work.rule());
        new TreeMap<>(work.settings()).forEach(algorithm::put);
        root.put("rounds", ROUNDS).put("minParticipants", hospitals).put("seed", seed);
        root.putObject("local")
                .put("optimizer", "sgd")
                .put("learningRate", work.rate())
                .put("batchSize", BATCH)
                .put("steps", STEPS)
                .put("weightDecay", work.decay());
        return root;
    }

    private static void dataset(HeartInputs inputs, ObjectNode dataset) {
        dataset.put("testFraction", 0.34).put("splitSeed", 43);
        dataset.putArray("missing");
        ArrayNode columns = dataset.putArray("columns");
        for (int j = 0; j < inputs.features(); j++) {
            double[] range = HeartInputs.range(j);
            columns.addObject()
                    .put("name", "x" + j)
                    .put("type", "numeric")
                    .putArray("range")
                    .add(range[0])
                    .add(range[1]);
        }
        columns.addObject().put("name", "num").put("type", "label").put("positiveAbove", 0);
    }
}
