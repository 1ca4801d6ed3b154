package org.xinglin.learning.rounds;

import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** Tasks over {@link DrawnDigits} as a hospital publishes them. */
public enum DigitTask {
    /** 64-512-128-10: 100,234 parameters. */
    MLP(8, "\"kind\": \"mlp\", \"hidden\": [512, 128]"),
    /** Two convolutions and a dense layer over 16 x 16 pixels: 10,858 parameters. */
    CNN(
            16,
            "\"kind\": \"cnn-2d\", \"hidden\": [128], \"input\": [1, 16, 16], \"convolutions\":"
                    + " [{\"channels\": 8, \"kernel\": 3, \"pool\": 2}, {\"channels\": 16, \"kernel\": 3, \"pool\": 2}]"),
    /** 64-48-10: 3,610 parameters, for a test of seconds. */
    SMALL_MLP(8, "\"kind\": \"mlp\", \"hidden\": [48]");

    private final int side;
    private final String model;

    DigitTask(int side, String model) {
        this.side = side;
        this.model = model;
    }

    /** Of an image. */
    public int side() {
        return side;
    }

    /** @param compression as a task's JSON has it */
    public TaskSpec with(String compression, long seed) throws TaskSpecException {
        return TaskSpec.parse("""
            {"name": "digits", "model": {"classes": 10, %s}, "algorithm": "fedavg",
             "dataset": {"source": "images", "standardise": "none", "testFraction": 0.5, "splitSeed": 1,
                         "images": {"width": %d, "height": %d, "channels": 1,
                                    "classes": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]}},
             "local": {"optimizer": "sgd", "learningRate": 0.1, "batchSize": 32, "steps": 20},
             "rounds": 80, "minParticipants": 5, "compression": %s, "seed": %d}
            """.formatted(model, side, side, compression, seed));
    }
}
