package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the section {@code model}. */
final class ModelReader {
    private static final int MOST_CLASSES = 1_000;
    private static final int MOST_UNITS = 65_536;
    private static final Set<String> KINDS =
            Arrays.stream(ModelSpec.Kind.values()).map(ModelSpec.Kind::word).collect(Collectors.toSet());

    private ModelReader() {}

    static ModelSpec read(JsonNode node, DatasetSpec dataset) throws TaskSpecException {
        JsonFields fields = JsonFields.of(
                node,
                "model",
                Set.of("kind", "classes", "hidden", "activation", "dropout", "input", "convolutions", "start"));
        String word = fields.word("kind", KINDS);
        ModelSpec.Kind kind = Arrays.stream(ModelSpec.Kind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
        boolean isDeep = kind == ModelSpec.Kind.MLP || isConvolutional(kind);
        onlyFor(fields, "classes", kind != ModelSpec.Kind.LOGISTIC_REGRESSION);
        onlyFor(fields, "hidden", isDeep);
        onlyFor(fields, "activation", isDeep);
        onlyFor(fields, "dropout", isDeep);
        onlyFor(fields, "input", isConvolutional(kind));
        onlyFor(fields, "convolutions", isConvolutional(kind));
        ModelSpec model = new ModelSpec(
                kind,
                fields.integer("classes", 2, MOST_CLASSES, 2),
                fields.has("hidden") ? fields.integers("hidden", 1, MOST_UNITS) : List.of(),
                ModelSpec.Activation.valueOf(
                        (fields.has("activation") ? fields.word("activation", Set.of("relu", "tanh")) : "relu")
                                .toUpperCase(Locale.ROOT)),
                fields.within("dropout", 0, 0.95, 0),
                isConvolutional(kind) ? input(fields, kind) : ModelSpec.InputSpec.NONE,
                fields.has("start") ? start(fields.required("start")) : Map.of());
        checkShapes(model, dataset.featureNames().size());
        return model;
    }

    private static boolean isConvolutional(ModelSpec.Kind kind) {
        return kind == ModelSpec.Kind.CNN_1D || kind == ModelSpec.Kind.CNN_2D;
    }

    private static void onlyFor(JsonFields fields, String name, boolean belongs) throws TaskSpecException {
        if (fields.has(name) && !belongs) {
            throw new TaskSpecException(fields.at(name), "has no meaning for a model of this kind");
        }
    }

    private static ModelSpec.InputSpec input(JsonFields fields, ModelSpec.Kind kind) throws TaskSpecException {
        List<Integer> shape = fields.integers("input", 1, MOST_UNITS);
        int sides = kind == ModelSpec.Kind.CNN_1D ? 1 : 2;
        if (shape.size() != 1 + sides) {
            throw new TaskSpecException(
                    "model.input", sides == 1 ? "must be [channels, length]" : "must be [channels, height, width]");
        }
        List<ConvolutionSpec> convolutions = new ArrayList<>();
        List<Integer> left = new ArrayList<>(shape.subList(1, shape.size()));
        for (JsonNode node : fields.array("convolutions")) {
            String path = "model.convolutions[" + convolutions.size() + "]";
            JsonFields layer = JsonFields.of(node, path, Set.of("channels", "kernel", "pool"));
            ConvolutionSpec convolution = new ConvolutionSpec(
                    layer.integer("channels", 1, MOST_UNITS),
                    layer.integer("kernel", 1, MOST_UNITS),
                    layer.integer("pool", 1, MOST_UNITS, 1));
            left.replaceAll(convolution::outputLength);
            if (left.stream().anyMatch(length -> length < 1)) {
                throw new TaskSpecException(path, "leaves nothing of the input");
            }
            convolutions.add(convolution);
        }
        return new ModelSpec.InputSpec(shape, convolutions);
    }

    private static Map<String, float[]> start(JsonNode node) throws TaskSpecException {
        Map<String, float[]> vectors = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String place = "model.start." + entry.getKey();
            float[] values = new float[entry.getValue().size()];
            for (int i = 0; i < values.length; i++) {
                JsonNode value = entry.getValue().get(i);
                if (value == null || !value.isNumber() || !Float.isFinite(value.floatValue())) {
                    throw new TaskSpecException(place, "must be a list of numbers");
                }
                values[i] = (float) value.asDouble();
            }
            vectors.put(entry.getKey(), values);
        }
        return vectors;
    }

    private static void checkShapes(ModelSpec model, int features) throws TaskSpecException {
        long inputs =
                model.input().shape().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (!model.input().shape().isEmpty() && inputs != features) {
            throw new TaskSpecException("model.input", "takes " + inputs + " values, and the dataset has " + features);
        }
        Map<String, Integer> lengths = lengths(model, features);
        for (Map.Entry<String, float[]> start : model.start().entrySet()) {
            Integer length = lengths.get(start.getKey());
            if (length == null || length != start.getValue().length) {
                throw new TaskSpecException(
                        "model.start." + start.getKey(),
                        length == null ? "is no vector of this model" : "must have " + length + " numbers");
            }
        }
    }

    private static Map<String, Integer> lengths(ModelSpec model, int features) throws TaskSpecException {
        try {
            return model.lengths(features);
        } catch (ArithmeticException e) {
            throw new TaskSpecException("model", "has more than 2,147,483,647 parameters");
        }
    }
}
