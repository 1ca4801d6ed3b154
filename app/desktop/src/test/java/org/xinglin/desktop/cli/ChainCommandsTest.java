package org.xinglin.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command was killed while its transaction waited in the node's pool: it is found, sped up or cancelled. */
@Timeout(240)
class ChainCommandsTest {
    private static final String HOME = "hospital";

    @TempDir
    static Path folder;

    private static HeldChain chain;
    private static Console console;
    private static String account = "";

    @BeforeAll
    static void aHospital() throws Exception {
        chain = HeldChain.start(folder.resolve("chain"));
        console = new Console(folder);
        String node = chain.addresses(folder.resolve("node.json")).toString();
        account = console.ok(HOME, "init", "--name", "First Hospital", "--node", node)
                .last()
                .path("account")
                .asText();
        chain.fund(account);
    }

    @AfterEach
    void release() {
        chain.release();
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @Test
    void aStuckTransactionIsSpedUpAndStandsUnderItsNewName() throws Exception {
        JsonNode stuck = stuck();
        Console.Ended shown = console.ok(HOME, "chain", "speed-up", hash(stuck), "--dry-run");
        assertThat(shown.last().path("nonce").asLong()).isEqualTo(nonce(stuck));
        assertThat(pending())
                .as("a dry run sends nothing")
                .extracting(ChainCommandsTest::hash)
                .containsExactly(hash(stuck));
        JsonNode sent = console.ok(HOME, "chain", "speed-up", hash(stuck)).last();
        String fresh = sent.path("transaction").asText();
        assertThat(sent.path("replaces").asText()).isEqualTo(hash(stuck));
        assertThat(pending()).extracting(ChainCommandsTest::hash).containsExactly(fresh);
        chain.release();
        assertThat(chain.receipt(fresh).isStatusOK()).isTrue();
        assertThat(chain.isInABlock(hash(stuck))).isFalse();
        assertThat(pending()).isEmpty();
        Console.Ended late = console.run(HOME, "chain", "speed-up", fresh);
        assertThat(late.out()).contains("XL-ALREADY-DONE");
    }

    @Test
    void aStuckTransactionIsCancelledAndDoesNothing() throws Exception {
        JsonNode stuck = stuck();
        JsonNode sent = console.ok(HOME, "chain", "cancel", hash(stuck)).last();
        String nothing = sent.path("transaction").asText();
        chain.release();
        assertThat(chain.receipt(nothing).getLogs()).isEmpty();
        assertThat(chain.receipt(nothing).getTo()).isEqualToIgnoringCase(account);
        assertThat(chain.isInABlock(hash(stuck))).isFalse();
        assertThat(pending()).isEmpty();
    }

    @Test
    void whatIsNoTransactionOfOursIsRefused() {
        String strange = "0x" + "ab".repeat(32);
        for (String verb : List.of("speed-up", "cancel")) {
            assertThat(console.run(HOME, "chain", verb, strange).out()).contains("XL-UNKNOWN-TRANSACTION");
            assertThat(console.run(HOME, "chain", verb, "0x12").code()).isNotZero();
        }
        assertThat(console.ok(HOME, "chain", "pending").err()).isEmpty();
    }

    /** What the journal of the home says of it after its process was killed. */
    private static JsonNode stuck() throws Exception {
        chain.hold();
        Process sender = new Shell(folder, "correct horse")
                .start("audit", "anchor", "--home", folder.resolve(HOME).toString());
        try {
            chain.awaitWaiting(account);
        } finally {
            sender.destroyForcibly().waitFor();
        }
        List<JsonNode> waiting = pending();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().path("what").asText()).startsWith("MedicalAccess.");
        return waiting.getFirst();
    }

    private static List<JsonNode> pending() throws IOException {
        return console.ok(HOME, "chain", "pending").lines();
    }

    private static String hash(JsonNode sent) {
        return sent.path("transaction").asText();
    }

    private static long nonce(JsonNode sent) {
        return sent.path("nonce").asLong();
    }
}
