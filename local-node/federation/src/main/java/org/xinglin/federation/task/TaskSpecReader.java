package org.xinglin.federation.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a specification and refuses what it does not know. */
final class TaskSpecReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Set<String> FIELDS = Set.of(
            "name",
            "model",
            "dataset",
            "algorithm",
            "rounds",
            "minParticipants",
            "startParticipants",
            "quorum",
            "roundDeadlineSeconds",
            "joinDeadlineSeconds",
            "asynchronous",
            "ledBy",
            "local",
            "privacy",
            "compression",
            "selection",
            "seed",
            "target",
            "targetAccuracy");
    private static final Named ALL = new Named("all", Map.of());

    private final String json;

    TaskSpecReader(String json) {
        this.json = json;
    }

    TaskSpec read() throws TaskSpecException {
        TaskSpec spec = draft();
        TaskChecks.check(spec);
        return spec;
    }

    TaskSpec draft() throws TaskSpecException {
        JsonNode tree = tree();
        JsonFields root = JsonFields.of(tree, "", FIELDS);
        DatasetSpec dataset = DatasetReader.read(root.required("dataset"), "dataset");
        return new TaskSpec(
                root.text("name"),
                ModelReader.read(root.required("model"), dataset),
                dataset,
                root.named("algorithm", "rule"),
                LocalReader.read(root.required("local")),
                root.has("privacy") ? PrivacyReader.read(root.required("privacy")) : PrivacySpec.NONE,
                root.has("compression") ? Optional.of(root.named("compression", "kind")) : Optional.empty(),
                root.has("selection") ? root.named("selection", "strategy") : ALL,
                RoundReader.read(root),
                target(root),
                root.has("ledBy") ? Optional.of(LedReader.read(root.required("ledBy"))) : Optional.empty(),
                root.seed("seed"),
                canonical(tree));
    }

    private static Optional<TargetSpec> target(JsonFields root) throws TaskSpecException {
        if (root.has("targetAccuracy") && root.has("target")) {
            throw new TaskSpecException("target", "can not stand beside targetAccuracy: they say the same");
        }
        if (root.has("targetAccuracy")) {
            return Optional.of(new TargetSpec(TargetSpec.Metric.ACCURACY, root.number("targetAccuracy", 0, 1)));
        }
        if (!root.has("target")) {
            return Optional.empty();
        }
        JsonFields fields = JsonFields.of(root.required("target"), "target", Set.of("metric", "value"));
        TargetSpec.Metric metric = TargetSpec.Metric.valueOf(
                fields.word("metric", Set.of("accuracy", "auc", "loss")).toUpperCase(Locale.ROOT));
        double most = metric == TargetSpec.Metric.LOSS ? 1e6 : 1;
        return Optional.of(new TargetSpec(metric, fields.number("value", 0, most)));
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
}
