package org.xinglin.federation.aggregation;

import java.util.Map;

/** The server step that most rules end with. */
final class Models {
    private Models() {}

    /** x + rate * mean; the slots of {@code before} are not carried over. */
    static ServerState plus(ServerState before, double rate, Parameters mean) {
        double[] model = before.model().clone(); // a new array would be filled with zeros first
        Blocks.forEach(model.length, () -> {
            double[] step = new double[Blocks.BLOCK];
            return (from, count) -> {
                mean.read(from, count, step);
                for (int i = 0; i < count; i++) {
                    model[from + i] += rate * step[i];
                }
            };
        });
        return new ServerState(before.round() + 1, model, Map.of());
    }
}
