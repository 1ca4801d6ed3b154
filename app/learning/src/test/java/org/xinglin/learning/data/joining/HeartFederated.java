package org.xinglin.learning.data.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** The heart disease example whose hospitals standardise together. */
final class HeartFederated {
    private HeartFederated() {}

    static DatasetSpec spec() throws IOException, TaskSpecException {
        String name = "/org/xinglin/federation/examples/heart-disease-together-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(name))) {
            return TaskSpec.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .dataset();
        }
    }
}
