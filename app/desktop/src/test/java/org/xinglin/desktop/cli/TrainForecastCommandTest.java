package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.federation.task.TaskSpec;

/** What a task comes to, asked without a home. */
class TrainForecastCommandTest {
    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void open() throws IOException {
        console = new Console(folder);
    }

    private String task(String privacy) throws IOException {
        String path = "/org/xinglin/federation/examples/heart-disease-task.json";
        try (InputStream in = Objects.requireNonNull(TaskSpec.class.getResourceAsStream(path))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String changed = json.replace("\"rounds\": 15", "\"rounds\": 50")
                    .replace("\"batchSize\": 0", "\"batchSize\": 20")
                    .replace("\"seed\"", "\"privacy\": {" + privacy + "}, \"seed\"");
            return Files.writeString(folder.resolve("task.json"), changed).toString();
        }
    }

    private static String noise(String scope, double multiplier) {
        return "\"differentialPrivacy\": {\"scope\": \"" + scope + "\", \"noiseMultiplier\": " + multiplier
                + ", \"clip\": 1, \"delta\": 1e-5}";
    }

    @Test
    void noiseForAHandfulOfHospitalsIsSaidToMeanNothing() throws Exception {
        Console.Ended ended = console.tool("train", "forecast", task(noise("client", 1)));
        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode told = ended.last();
        assertThat(told.get("epsilon").asDouble()).isCloseTo(57.301693, within(1e-5));
        assertThat(told.get("promises").asBoolean()).isTrue();
        assertThat(told.get("cautions").toString()).contains("client-level-with-few-sites-means-nothing");
        assertThat(told.get("remarks").toString()).contains("coordinator-adds-the-noise");
    }

    @Test
    void fewerRowsMakeEpsilonLarger() throws Exception {
        String task = task(noise("record", 8));
        double many = console.tool("train", "forecast", task, "--rows", "100000")
                .last()
                .get("epsilon")
                .asDouble();
        JsonNode usual = console.tool("train", "forecast", task).last();
        assertThat(usual.get("members").asInt()).isEqualTo(200);
        assertThat(usual.get("epsilon").asDouble()).isGreaterThan(2 * many);
        Console.Ended none = console.tool("train", "forecast", task, "--rows", "0");
        assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void choicesThatDoNotGoTogetherAreRefusedInWords() throws Exception {
        String task = task("\"secureAggregation\": true");
        Files.writeString(Path.of(task), Files.readString(Path.of(task)).replace("\"fedavg\"", "\"median\""));
        Console.Ended ended = console.tool("train", "forecast", task);
        assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ended.last().get("error").asText()).isEqualTo("XL-TASK-CLASH");
        assertThat(ended.last().get("title").asText()).contains("algorithm");
        assertThat(ended.last().get("todo").asText()).contains("median").doesNotContain("masks-hide");
    }

    @Test
    void aFileThatIsNotThereIsNamedAndNoHomeIsAskedFor() throws Exception {
        Console.Ended ended = console.tool("train", "forecast", "no-such-task.json");
        assertThat(ended.code()).isNotZero();
        assertThat(ended.last().get("title").asText()).contains("no-such-task.json");
    }
}
