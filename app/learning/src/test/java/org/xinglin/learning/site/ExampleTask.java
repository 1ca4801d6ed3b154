package org.xinglin.learning.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.xinglin.federation.task.TaskSpec;

/** The example task, changed in places. */
final class ExampleTask {
    private ExampleTask() {}

    /** @param changes each text, and what stands in its place */
    static String with(String... changes) throws IOException {
        String path = "/org/xinglin/federation/examples/heart-disease-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(path))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 0; i < changes.length; i += 2) {
                assertThat(json).contains(changes[i]);
                json = json.replace(changes[i], changes[i + 1]);
            }
            return json;
        }
    }

    /** The section for differential privacy with a clip of 1. */
    static String noise(String scope, double multiplier, double delta) {
        return String.format(
                Locale.ROOT,
                "\"privacy\": {\"differentialPrivacy\": {\"scope\": \"%s\", \"noiseMultiplier\": %s, \"clip\": 1,"
                        + " \"delta\": %s}}",
                scope,
                multiplier,
                delta);
    }
}
