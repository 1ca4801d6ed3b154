package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** Reads the section {@code local}. */
final class LocalReader {
    private static final int MOST_STEPS = 1_000_000;
    private static final double USUAL_MOMENTUM = 0.9;

    private LocalReader() {}

    static LocalSpec read(JsonNode node) throws TaskSpecException {
        JsonFields fields = JsonFields.of(
                node,
                "local",
                Set.of("optimizer", "learningRate", "momentum", "weightDecay", "batchSize", "steps", "leastSteps"));
        LocalSpec.Optimizer optimizer = LocalSpec.Optimizer.valueOf(
                fields.word("optimizer", Set.of("sgd", "momentum", "adam")).toUpperCase(Locale.ROOT));
        if (fields.has("momentum") && optimizer != LocalSpec.Optimizer.MOMENTUM) {
            throw new TaskSpecException("local.momentum", "has no meaning without the optimizer momentum");
        }
        int steps = fields.integer("steps", 1, MOST_STEPS);
        return new LocalSpec(
                optimizer,
                fields.number("learningRate", 0, 100),
                optimizer == LocalSpec.Optimizer.MOMENTUM ? fields.number("momentum", 0, 1, USUAL_MOMENTUM) : 0,
                fields.within("weightDecay", 0, 10, 0),
                fields.integer("batchSize", 0, MOST_STEPS),
                steps,
                fields.integer("leastSteps", 1, steps, steps));
    }
}
