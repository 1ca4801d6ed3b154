package org.xinglin.ipfs.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a script under Node.js and reads the JSON lines that it prints. */
final class Script {
    static final ObjectMapper JSON = new ObjectMapper();

    private Script() {}

    /** Fails with what the script complained about when it does not end well. */
    static List<JsonNode> run(Path script, String... arguments) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("script", ".err");
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(Arrays.asList(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        int status = process.waitFor();
        String complaint = Files.readString(errors);
        Files.delete(errors);
        assertThat(status).as("%s: %s", script.getFileName(), complaint).isZero();
        return lines;
    }
}
