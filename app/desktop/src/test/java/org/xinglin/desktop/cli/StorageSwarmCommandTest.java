package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As an administrator who has never seen it would try it. */
@Timeout(180)
class StorageSwarmCommandTest {
    private static final String PEER =
            "/ip4/10.1.2.3/tcp/4001/p2p/12D3KooWQnwEGNqcM2nAcPtRR9rAX8Hrg4k9kJLCHoTR5chJfz6d";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder, "unused");
    }

    @Test
    void aKeyIsMadeShownAndHandedToANodeWithoutBeingPrinted() throws Exception {
        Shell.Ended made = shell.run("storage", "swarm", "new", "--out", "swarm.key");
        assertThat(made.code()).as(made.err()).isZero();
        String key = Files.readAllLines(folder.resolve("swarm.key")).getLast();
        String fingerprint =
                shell.run("storage", "swarm", "show", "swarm.key").out().strip();
        assertThat(made.out()).contains(fingerprint).doesNotContain(key);
        assertThat(fingerprint).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
        assertThat(shell.run("storage", "swarm", "new", "--out", "swarm.key").err())
                .contains("XL-FILE-EXISTS");

        Files.createDirectory(folder.resolve("kubo"));
        Files.writeString(folder.resolve("kubo/version"), "18\n");
        Files.writeString(
                folder.resolve("kubo/config"), "{\"Bootstrap\":[\"auto\"],\"Identity\":{\"PrivKey\":\"CAES\"}}");
        String[] join = {"storage", "swarm", "join", "--key", "swarm.key", "--kubo-repo", "kubo", "--peer", PEER};
        String[] dry = java.util.Arrays.copyOf(join, join.length + 1);
        dry[join.length] = "--dry-run";
        Shell.Ended tried = shell.run(dry);
        assertThat(tried.out()).contains("- [\"auto\"]", "+ [\"" + PEER, "would write");
        assertThat(folder.resolve("kubo/swarm.key")).doesNotExist();
        Shell.Ended joined = shell.run(join);
        assertThat(joined.code()).as(joined.err()).isZero();
        assertThat(joined.out() + joined.err()).doesNotContain(key, "CAES").contains(fingerprint);
        assertThat(new ObjectMapper()
                        .readTree(Files.readAllBytes(folder.resolve("kubo/config")))
                        .at("/Bootstrap/0")
                        .asText())
                .isEqualTo(PEER);
        assertThat(shell.run(join).out()).contains("nothing to change");
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(shell.run("storage", "swarm", "new").code()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("storage", "swarm", "show", "none").err()).contains("XL-FILE-MISSING");
        Files.writeString(folder.resolve("bad"), "secret that is no key");
        assertThat(shell.run("storage", "swarm", "show", "bad").err())
                .contains("XL-BAD-SWARM-KEY")
                .doesNotContain("secret", "Exception");
        shell.run("storage", "swarm", "new", "--out", "swarm.key");
        assertThat(shell.run("storage", "swarm", "join", "--key", "swarm.key", "--kubo-repo", "none")
                        .err())
                .contains("XL-BAD-KUBO-REPO");
        assertThat(shell.run("storage", "swarm", "new", "--out", "no/folder/swarm.key")
                        .err())
                .contains("XL-FOLDER-UNWRITABLE");
    }
}
