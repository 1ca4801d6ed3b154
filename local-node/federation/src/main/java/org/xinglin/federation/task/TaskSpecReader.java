package org.xinglin.federation.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads a specification and refuses what it does not know. */
final class TaskSpecReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final int MAX_ROUNDS = 10_000;
    private static final int MAX_PARTICIPANTS = 100;

    private final String json;

    TaskSpecReader(String json) {
        this.json = json;
    }

    TaskSpec read() throws TaskSpecException {
        JsonNode tree = tree();
        JsonFields root = JsonFields.of(
                tree,
                "",
                Set.of(
                        "name",
                        "model",
                        "dataset",
                        "algorithm",
                        "rounds",
                        "minParticipants",
                        "local",
                        "seed",
                        "targetAccuracy"));
        JsonFields.of(root.required("model"), "model", Set.of("kind")).word("kind", Set.of("logistic-regression"));
        root.word("algorithm", Set.of("fedavg"));
        return new TaskSpec(
                root.text("name"),
                DatasetReader.read(root.required("dataset"), "dataset"),
                root.integer("rounds", 1, MAX_ROUNDS),
                root.integer("minParticipants", 1, MAX_PARTICIPANTS),
                local(root.required("local")),
                root.seed("seed"),
                root.has("targetAccuracy")
                        ? OptionalDouble.of(root.number("targetAccuracy", 0, 1))
                        : OptionalDouble.empty(),
                canonical(tree));
    }

    private JsonNode tree() throws TaskSpecException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            String place = "line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr();
            throw new TaskSpecException(place, "is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Fields in the order of their names and no white space: one form for one meaning. */
    private static String canonical(JsonNode tree) {
        try {
            return JSON.writeValueAsString(JSON.treeToValue(tree, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parsed tree can be written", e);
        }
    }

    private static LocalSpec local(JsonNode node) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, "local", Set.of("optimizer", "learningRate", "batchSize", "steps"));
        fields.word("optimizer", Set.of("sgd"));
        return new LocalSpec(
                fields.number("learningRate", 0, 100),
                fields.integer("batchSize", 0, 1_000_000),
                fields.integer("steps", 1, 1_000_000));
    }
}
