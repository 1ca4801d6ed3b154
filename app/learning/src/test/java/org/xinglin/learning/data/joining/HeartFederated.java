package org.xinglin.learning.data.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

/** The heart disease example with declared ranges, standardised by all hospitals together. */
final class HeartFederated {
    private static final Map<String, double[]> RANGES = Map.of(
            "age", new double[] {0, 120},
            "sex", new double[] {0, 1},
            "trestbps", new double[] {0, 300},
            "chol", new double[] {0, 1000},
            "fbs", new double[] {0, 1},
            "thalach", new double[] {30, 250},
            "exang", new double[] {0, 1},
            "oldpeak", new double[] {-5, 10});

    private HeartFederated() {}

    static DatasetSpec spec() throws IOException, TaskSpecException {
        String name = "/org/xinglin/federation/examples/heart-disease-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(name))) {
            ObjectNode section = (ObjectNode) new ObjectMapper().readTree(in).path("dataset");
            section.put("standardise", "federated");
            section.path("columns").forEach(column -> {
                double[] range = RANGES.get(column.path("name").asText());
                if (range != null && column.path("type").asText().equals("numeric")) {
                    ((ObjectNode) column).putArray("range").add(range[0]).add(range[1]);
                }
            });
            return DatasetSpec.parse(section);
        }
    }
}
