package org.xinglin.chain.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.ChainException;
import org.xinglin.chain.ChainSettings;
import org.xinglin.chain.EmbeddedChain;

/** The clients that applications use, each through a script of its own, with one of the product's contracts. */
@Tag("interop")
class ClientsOfOthersTest {
    private static final String KEY = "0x" + "11".repeat(32);

    @TempDir
    Path home;

    @Test
    void ethersWorksWithoutACoin() throws IOException, InterruptedException, ChainException {
        JsonNode found = run("ethers.mjs");
        requireEverything(found);
        assertThat(found.at("/refusal/code").asText()).isEqualTo("CALL_EXCEPTION");
    }

    @Test
    void viemWorksWithoutACoin() throws IOException, InterruptedException, ChainException {
        JsonNode found = run("viem.mjs");
        requireEverything(found);
        assertThat(found.get("proofNodes").asInt()).isPositive();
        assertThat(found.get("provedSlot").asText()).isEqualTo("1");
    }

    @Test
    void web3WorksWithoutACoin() throws IOException, InterruptedException, ChainException {
        requireEverything(run("web3.mjs"));
    }

    private static void requireEverything(JsonNode found) {
        assertThat(found.get("chainId").asLong()).isEqualTo(World.CHAIN_ID);
        assertThat(found.get("blocks").asInt()).isEqualTo(3);
        assertThat(found.get("nonce").asInt()).isEqualTo(3);
        assertThat(found.get("balance").asText()).isEqualTo("0");
        assertThat(found.get("transferStatus").asText()).isIn("1", "success");
        assertThat(found.get("transferGas").asText()).isEqualTo("21000");
        for (String yes : List.of("code", "active", "keyKept", "estimateCovers", "pushedBlock", "inBlock")) {
            assertThat(found.get(yes).asBoolean()).as(yes).isTrue();
        }
        assertThat(found.get("events").asInt()).isEqualTo(1);
        assertThat(found.get("changes").asInt()).isEqualTo(1);
        assertThat(found.get("history").asInt()).isEqualTo(3);
        assertThat(found.at("/refusal/name").asText()).isEqualTo("AlreadyRegistered");
        assertThat(found.at("/refusal/argument").asText())
                .isEqualToIgnoringCase(found.get("account").asText());
    }

    private JsonNode run(String script) throws IOException, InterruptedException, ChainException {
        Path packages = NodePackages.require();
        Path task = home.resolve("task.json");
        Path errors = home.resolve("errors.txt");
        ChainSettings settings = ChainSettings.in(home.resolve("chain")).withIdleBlock(Duration.ZERO);
        try (EmbeddedChain chain = EmbeddedChain.start(settings)) {
            Files.writeString(task, task(chain).toString());
            Process process = new ProcessBuilder(
                            "node", packages.resolve(script).toString(), task.toString())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
            System.out.println(script + " found " + output.strip());
            return Peer.JSON.readTree(output);
        }
    }

    private static ObjectNode task(EmbeddedChain chain) throws IOException {
        OurContract consortium = OurContract.read("Consortium");
        ObjectNode task = Peer.JSON
                .createObjectNode()
                .put("http", chain.httpUri().toString())
                .put("ws", chain.webSocketUri().toString())
                .put("chainId", chain.chainId())
                .put("key", KEY)
                .put("code", "0x" + consortium.code());
        task.set("abi", consortium.json());
        return task;
    }
}
