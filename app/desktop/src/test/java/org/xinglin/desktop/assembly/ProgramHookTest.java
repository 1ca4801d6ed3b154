package org.xinglin.desktop.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.RuleKind;

class ProgramHookTest {
    private static final Alert ALERT = new Alert(
            7,
            RuleKind.GLASS_BROKEN,
            "key",
            Instant.parse("2026-11-21T08:00:00Z"),
            Map.of("doctor", "0xd0; touch /nowhere"),
            "",
            Optional.empty());

    private final ProgramHook hook = new ProgramHook(Duration.ofSeconds(1), System.getenv());

    @TempDir
    Path folder;

    @BeforeEach
    void shell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh to start here");
    }

    @Test
    void theProgramGetsTheAlertAsALineOfJson() throws IOException {
        Path told = folder.resolve("told");
        String done = hook.deliver(List.of("/bin/sh", "-c", "cat > \"$1\"", "hook", told.toString()), ALERT);
        assertThat(done).isEqualTo("delivered");
        assertThat(Files.readString(told))
                .isEqualTo("{\"alert\":7,\"rule\":\"glass-broken\",\"at\":\"2026-11-21T08:00:00Z\","
                        + "\"facts\":{\"doctor\":\"0xd0; touch /nowhere\"}}\n");
    }

    @Test
    void theProgramInheritsNoPasswordOfTheConsole() throws IOException {
        Map<String, String> inherited = Map.of(
                "PATH", "/usr/bin:/bin",
                "XINGLIN_PASSWORD", "correct horse",
                "XINGLIN_NEW_PASSWORD", "battery staple",
                "xinglin_password", "in small letters, as Windows takes it");
        ProgramHook careful = new ProgramHook(Duration.ofSeconds(1), inherited);
        Path told = folder.resolve("told");
        assertThat(careful.deliver(List.of("/bin/sh", "-c", "env > \"$1\"", "hook", told.toString()), ALERT))
                .isEqualTo("delivered");
        assertThat(Files.readString(told))
                .contains("PATH=/usr/bin:/bin")
                .doesNotContainIgnoringCase("xinglin")
                .doesNotContain("horse", "staple", "letters");
    }

    @Test
    void aProgramThatFailsDoesNotEndOrIsNotThereIsNoted() {
        assertThat(hook.deliver(List.of("/bin/sh", "-c", "exit 3"), ALERT)).isEqualTo("failed: exit code 3");
        assertThat(hook.deliver(List.of("/bin/sh", "-c", "sleep 60"), ALERT)).isEqualTo("failed: no end after 1 s");
        assertThat(hook.deliver(List.of(folder.resolve("none").toString()), ALERT))
                .isEqualTo("failed: the program could not be started");
    }
}
