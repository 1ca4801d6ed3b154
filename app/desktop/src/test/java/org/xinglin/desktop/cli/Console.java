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
import java.util.ArrayList;
import java.util.List;

/** Runs {@code xinglin} in this process, in homes below one folder. */
final class Console {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;
    private final Path password;

    Console(Path folder) throws IOException {
        this(folder, "correct horse");
    }

    Console(Path folder, String password) throws IOException {
        this.folder = folder;
        this.password = Files.writeString(folder.resolve("password-" + password.replace(' ', '-')), password + "\n");
    }

    /** What a command said and how it ended. */
    record Ended(int code, String out, String err) {
        /** Its lines of JSON. */
        List<JsonNode> lines() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }

        JsonNode last() throws IOException {
            return lines().getLast();
        }
    }

    /** @param words the command; the home and the password's file are added */
    Ended run(String home, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(
                List.of("--home", folder.resolve(home).toString(), "--password-file", password.toString(), "--json"));
        return ended(all);
    }

    /** A command that needs no home. */
    Ended tool(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        return ended(all);
    }

    private static Ended ended(List<String> all) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Commands.run(all.toArray(String[]::new));
            return new Ended(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    Ended ok(String home, String... words) {
        Ended ended = run(home, words);
        assertThat(ended.code())
                .as(String.join(" ", words) + "\n" + ended.out() + ended.err())
                .isZero();
        return ended;
    }
}
