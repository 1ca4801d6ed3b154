package org.xinglin.storage.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ConsoleCommandsTest {
    private static final Path CLIENT = Path.of("../../local-node/ipfs/src/main/java/org/xinglin/ipfs/client");
    /** The doctor's own questions, besides those that the client asks too. */
    private static final Set<String> DOCTORS = Set.of("bootstrap/list", "config/show", "swarm/addrs", "swarm/peers");

    /** Collecting garbage is the administrator's: the console's token can not do it. */
    private static final Set<String> NOT_FOR_THE_TOKEN = Set.of("repo/gc");

    @Test
    void theTokenOpensWhatTheConsoleUsesAndNothingElse() throws IOException {
        if (!Files.isDirectory(CLIENT)) {
            System.out.println("skipped: the client's source is not beside this module");
        }
        Assumptions.assumeTrue(Files.isDirectory(CLIENT));
        Set<String> used = new TreeSet<>(DOCTORS);
        used.addAll(asked());
        used.removeAll(NOT_FOR_THE_TOKEN);
        assertThat(ConsoleCommands.ALLOWED)
                .as("add what the client has learnt to ConsoleCommands, or here to what the token may not do")
                .containsExactlyInAnyOrderElementsOf(
                        used.stream().map(command -> "/api/v0/" + command).toList());
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        Pattern query = Pattern.compile("new Query\\(\"([^\"]+)\"");
        try (Stream<Path> sources = Files.list(CLIENT)) {
            for (Path source : sources.toList()) {
                Matcher command = query.matcher(Files.readString(source));
                while (command.find()) {
                    asked.add(command.group(1));
                }
            }
        }
        return asked;
    }
}
