package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.chain.TestAccount.word;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Address;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.follow.Leader;
import org.xinglin.chain.genesis.GenesisPlan;

/** A second node keeps a copy of the first one's chain, over JSON-RPC alone. */
class FollowTest {
    @TempDir
    Path home;

    @TempDir
    Path copy;

    private final TestAccount account = new TestAccount(5);
    private final String rich = new TestAccount(6).address();
    private EmbeddedChain leader;
    private RpcClient rpc;
    private URI uri;

    @BeforeEach
    void start() throws ChainException {
        leader = EmbeddedChain.start(leading());
        uri = leader.httpUri();
        rpc = new RpcClient(uri);
        String contract = rpc.get("eth_getTransactionReceipt", rpc.get("eth_sendRawTransaction", account.deployment()))
                .get("contractAddress")
                .asText();
        for (int i = 1; i <= 120; i++) {
            rpc.get("eth_sendRawTransaction", account.call(contract, word(i % 7)));
        }
    }

    @AfterEach
    void stop() {
        leader.close();
    }

    private ChainSettings leading() {
        GenesisPlan plan =
                GenesisPlan.free(TestAccount.CHAIN_ID).withValidators(3).withPrefunded(List.of(new Address(rich)));
        return ChainSettings.in(home).withIdleBlock(Duration.ZERO).withGenesis(plan);
    }

    private EmbeddedChain follow(URI other) throws ChainException {
        return EmbeddedChain.start(ChainSettings.in(copy).withFollow(new Leader(other, Optional.empty())));
    }

    private static JsonNode head(RpcClient client) {
        return client.get("eth_getBlockByNumber", "latest", true);
    }

    private int health(EmbeddedChain chain) {
        return rpc.send(HttpRequest.newBuilder(chain.httpUri().resolve("/health"))
                        .build())
                .statusCode();
    }

    @Test
    void theCopyIsEqualBlockByBlockAndServesReads() throws Exception {
        try (EmbeddedChain follower = follow(uri)) {
            RpcClient reader = new RpcClient(follower.httpUri());
            Await.until("the copy is whole", () -> head(reader).equals(head(rpc)));
            assertThat(reader.get("eth_getBlockReceipts", "0x20")).isEqualTo(rpc.get("eth_getBlockReceipts", "0x20"));
            assertThat(reader.get("eth_getBalance", rich, "latest"))
                    .isEqualTo(rpc.get("eth_getBalance", rich, "latest"));
            assertThat(reader.get("eth_getBalance", rich, "latest").asText()).isNotEqualTo("0x0");
            assertThat(reader.get("xinglin_networkInfo").get("genesisHash"))
                    .isEqualTo(rpc.get("xinglin_networkInfo").get("genesisHash"));
            assertThat(reader.error("eth_sendRawTransaction", account.deployment())
                            .get("message")
                            .asText())
                    .contains("only follows");
            rpc.get("eth_sendRawTransaction", account.deployment());
        }
    }

    @Test
    void aLeaderThatIsAwayIsSaidAndCaughtUpWithLater() throws Exception {
        int port = uri.getPort();
        follow(uri).close();
        leader.close();
        try (EmbeddedChain follower = follow(uri)) {
            RpcClient reader = new RpcClient(follower.httpUri());
            assertThat(reader.get("eth_chainId").asText()).isEqualTo("0x4f24");
            Await.until("the trouble is said", () -> health(follower) == 503);
            leader = EmbeddedChain.start(leading().withPort(port));
            Await.until("the copy is whole", () -> head(reader).equals(head(rpc)));
            Await.until("all is well again", () -> health(follower) == 200);
        }
    }

    @Test
    void aChainThatCanNotBeAskedIsNamed() {
        leader.close();
        assertThatThrownBy(() -> follow(uri)).isInstanceOf(ChainException.class).hasMessageContaining(uri.toString());
        assertThat(Files.exists(copy.resolve("genesis.json"))).isFalse();
    }

    @Test
    void aNodeOfAnotherChainIsRefusedWithTheReason(@TempDir Path elsewhere) throws Exception {
        follow(uri).close();
        try (EmbeddedChain other = EmbeddedChain.start(ChainSettings.in(elsewhere)
                        .withIdleBlock(Duration.ofMillis(50))
                        .withGenesis(GenesisPlan.free(7)));
                EmbeddedChain follower = follow(other.httpUri())) {
            RpcClient otherRpc = new RpcClient(other.httpUri());
            long height = Long.decode(
                    new RpcClient(follower.httpUri()).get("eth_blockNumber").asText());
            Await.until(
                    "the other chain is longer",
                    () -> Long.decode(otherRpc.get("eth_blockNumber").asText()) > height + 1);
            Await.until("the refusal is said", () -> health(follower) == 503);
            String said = rpc.send(HttpRequest.newBuilder(follower.httpUri().resolve("/health"))
                            .build())
                    .body();
            assertThat(said).contains("refused: block").containsAnyOf("wrong parent", "no validator");
        }
    }
}
