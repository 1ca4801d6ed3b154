package org.xinglin.federation.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                dataset(root.required("dataset")),
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

    private static DatasetSpec dataset(JsonNode node) throws TaskSpecException {
        JsonFields fields = JsonFields.of(
                node,
                "dataset",
                Set.of("header", "missing", "columns", "testFraction", "splitSeed", "stratify", "standardise"));
        List<ColumnSpec> columns = new ArrayList<>();
        for (JsonNode column : fields.array("columns")) {
            columns.add(column(column, "dataset.columns[" + columns.size() + "]"));
        }
        checkColumns(columns);
        return new DatasetSpec(
                fields.flag("header", true),
                texts(fields, "missing"),
                columns,
                fields.number("testFraction", 0, 0.9),
                fields.seed("splitSeed"),
                fields.flag("stratify", true),
                fields.word("standardise", Set.of("local", "none")).equals("local"));
    }

    private static void checkColumns(List<ColumnSpec> columns) throws TaskSpecException {
        String place = "dataset.columns";
        if (columns.stream()
                        .filter(column -> column.type() == ColumnSpec.Type.LABEL)
                        .count()
                != 1) {
            throw new TaskSpecException(place, "must have exactly one column of the type label");
        }
        if (columns.stream().map(ColumnSpec::name).distinct().count() != columns.size()) {
            throw new TaskSpecException(place, "must not have two columns of one name");
        }
        boolean anyFeature = columns.stream()
                .anyMatch(column ->
                        column.type() == ColumnSpec.Type.NUMERIC || column.type() == ColumnSpec.Type.CATEGORICAL);
        if (!anyFeature) {
            throw new TaskSpecException(place, "must have a column of the type numeric or categorical");
        }
    }

    private static ColumnSpec column(JsonNode node, String path) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, path, Set.of("name", "type", "levels", "positiveAbove"));
        String word = fields.word("type", Set.of("numeric", "categorical", "ignore", "label"));
        ColumnSpec.Type type = ColumnSpec.Type.valueOf(word.toUpperCase(Locale.ROOT));
        onlyOn(fields, "levels", type == ColumnSpec.Type.CATEGORICAL);
        onlyOn(fields, "positiveAbove", type == ColumnSpec.Type.LABEL);
        List<String> levels = type == ColumnSpec.Type.CATEGORICAL ? texts(fields, "levels") : List.of();
        if (type == ColumnSpec.Type.CATEGORICAL && levels.size() < 2) {
            throw new TaskSpecException(fields.at("levels"), "must name at least two levels");
        }
        Optional<Double> positive = type == ColumnSpec.Type.LABEL
                ? Optional.of(fields.number("positiveAbove", -Double.MAX_VALUE, Double.MAX_VALUE))
                : Optional.empty();
        return new ColumnSpec(fields.text("name"), type, levels, positive);
    }

    private static void onlyOn(JsonFields fields, String name, boolean belongs) throws TaskSpecException {
        if (fields.has(name) && !belongs) {
            throw new TaskSpecException(fields.at(name), "has no meaning for a column of this type");
        }
    }

    private static List<String> texts(JsonFields fields, String name) throws TaskSpecException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : fields.array(name)) {
            if (!text.isTextual()) {
                throw new TaskSpecException(fields.at(name), "must be a list of texts");
            }
            texts.add(text.asText());
        }
        return texts;
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
