package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DatasetCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... words) {
        PrintStream before = System.out;
        PrintStream beforeErr = System.err;
        out.reset();
        err.reset();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            return new CommandLine(new TrainDatasetCommand()).execute(words);
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String table(int rows) throws IOException {
        StringBuilder table = new StringBuilder("patient_name,age,ward,outcome\n");
        for (int i = 0; i < rows; i++) {
            table.append("Zhao ").append(i).append(',').append(20 + i * 7 % 60).append(',');
            table.append(i % 3 == 0 ? "A" : "B")
                    .append(',')
                    .append(i % 2 == 0 ? "yes" : "no")
                    .append('\n');
        }
        return Files.writeString(folder.resolve("register.csv"), table).toString();
    }

    @Test
    void whatIsSuggestedCanBeCheckedAgainstTheSameTable() throws IOException {
        String table = table(90);
        assertThat(run("suggest", table)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("90 rows", "age: numeric", "who somebody is");
        assertThat(said() + err).doesNotContain("Zhao");
        Path spec = Files.writeString(folder.resolve("dataset.json"), said());
        assertThat(run("check", spec.toString(), table)).isZero();
        assertThat(said()).contains("90 looked at, 90 can be used", "class no: 45", "It fits: 62 rows");
    }

    @Test
    void jsonIsOneLineWithTheFactsAndTheSection() throws IOException {
        assertThat(run("suggest", "--json", "--label", "ward", table(90))).isZero();
        JsonNode line = new ObjectMapper().readTree(said());
        assertThat(said().lines()).hasSize(1);
        assertThat(line.at("/columns/1/least").asInt()).isEqualTo(20);
        assertThat(line.at("/dataset/columns/2/type").asText()).isEqualTo("label");
    }

    @Test
    void whatDoesNotFitEndsWithOneAndNamesTheColumn() throws IOException {
        run("suggest", table(90));
        Path spec = Files.writeString(folder.resolve("dataset.json"), said().replace("\"age\"", "\"years\""));
        assertThat(run("check", "--json", spec.toString(), table(90))).isEqualTo(ExitCode.FAILED);
        JsonNode line = new ObjectMapper().readTree(said());
        assertThat(line.path("fits").asBoolean()).isFalse();
        assertThat(line.at("/mismatches/0/place").asText()).isEqualTo("column years");
    }

    @Test
    void aSpecificationThatIsNoneIsNamedWithItsField() throws IOException {
        Path spec = Files.writeString(folder.resolve("dataset.json"), "{\"source\": \"sql\"}");
        assertThat(run("check", "--json", spec.toString(), table(90))).isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains("XL-BAD-TASK", "dataset.source");
    }

    @Test
    void aTableWithoutALabelAsksForOne() throws IOException {
        Path table = folder.resolve("t.csv");
        StringBuilder lines = new StringBuilder("a,b\n");
        for (int i = 0; i < 50; i++) {
            lines.append(i * 7 % 50).append(',').append(i * 3 % 50 + 0.5).append('\n');
        }
        Files.writeString(table, lines);
        assertThat(run("suggest", table.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("name one");
    }
}
