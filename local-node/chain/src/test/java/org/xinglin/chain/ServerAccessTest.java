package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.server.ServerSettings;

/** Who may ask, and what can be seen from outside. */
class ServerAccessTest {
    private static final String TOKEN = "a-token-for-this-test";

    @TempDir
    Path home;

    private EmbeddedChain chain;
    private RpcClient rpc;

    @BeforeEach
    void start() throws ChainException {
        chain = EmbeddedChain.start(ChainSettings.in(home)
                .withIdleBlock(Duration.ZERO)
                .withServer(ServerSettings.loopback(0).withToken(TOKEN)));
        rpc = new RpcClient(chain.httpUri());
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private HttpResponse<String> get(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(chain.httpUri().resolve(path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return rpc.send(request.build());
    }

    private HttpResponse<String> ask(String method, String authorization) {
        return ask(method, authorization, "");
    }

    private HttpResponse<String> ask(String method, String authorization, String params) {
        URI uri = chain.httpUri();
        return rpc.send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":[" + params + "]}"))
                .build());
    }

    @Test
    void withoutTheTokenNothingIsAnswered() {
        assertThat(rpc.post("{}").statusCode()).isEqualTo(401);
        assertThat(ask("eth_chainId", "Bearer another-token-of-somebody").statusCode())
                .isEqualTo(401);
        assertThat(ask("eth_chainId", "Basic " + TOKEN).statusCode()).isEqualTo(401);
        assertThat(get("/metrics", "").statusCode()).isEqualTo(401);
        assertThat(ask("eth_chainId", "Bearer " + TOKEN).body()).contains("0x4f24");
    }

    @Test
    void healthIsToldToAnybody() {
        HttpResponse<String> health = get("/health", "");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"ok\"").contains("\"height\":0");
    }

    @Test
    void damageInAnOldBlockIsFoundWithoutBeingAskedFor() throws Exception {
        Path log = home.resolve("blocks.log");
        int place = Math.toIntExact(Files.size(log));
        TestAccount account = new TestAccount(3);
        for (int i = 0; i < 3; i++) {
            ask("eth_sendRawTransaction", "Bearer " + TOKEN, "\"" + account.deployment() + "\"");
        }
        chain.close();
        byte[] file = Files.readAllBytes(log);
        file[place + 100] ^= 1;
        Files.write(log, file);
        start();
        Await.until("the damage is said", () -> get("/health", "").statusCode() == 503);
        assertThat(get("/health", "").body()).contains("damaged at byte " + place);
        assertThat(ask("eth_getBlockByNumber", "Bearer " + TOKEN, "\"0x1\", false")
                        .body())
                .contains("can not be read");
    }

    @Test
    void metricsCountBlocksAndRequests() {
        ask("eth_chainId", "Bearer " + TOKEN);
        ask("no_suchMethod", "Bearer " + TOKEN);
        HttpResponse<String> metrics = get("/metrics", "Bearer " + TOKEN);
        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains("xinglin_chain_height 0.0")
                .contains("xinglin_chain_pool_transactions 0.0")
                .contains("xinglin_rpc_seconds_count{method=\"eth_chainId\"} 1")
                .contains("xinglin_rpc_errors_total{code=\"-32601\",method=\"unknown\"} 1.0")
                .doesNotContain("no_suchMethod");
    }

    @Test
    void otherMachinesAreServedOnlyWithAToken() {
        assertThatThrownBy(() -> ServerSettings.loopback(0).withHost("0.0.0.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only with a token");
        assertThat(ServerSettings.loopback(0)
                        .withToken(TOKEN)
                        .withHost("0.0.0.0")
                        .toString())
                .doesNotContain(TOKEN);
    }
}
