package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chain.TestAccount.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsAndSubscriptionsTest {
    @TempDir
    Path home;

    private EmbeddedChain chain;
    private RpcClient rpc;
    private String contract;
    private String other;
    private final TestAccount account = new TestAccount(31);

    @BeforeEach
    void start() throws ChainException {
        chain = EmbeddedChain.start(ChainSettings.in(home).withIdleBlock(Duration.ZERO));
        rpc = new RpcClient(chain.httpUri());
        contract = deploy();
        other = deploy();
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private String deploy() {
        return send(account.deployment()).get("contractAddress").asText();
    }

    private JsonNode send(String raw) {
        return rpc.get("eth_getTransactionReceipt", rpc.get("eth_sendRawTransaction", raw));
    }

    private List<String> data(Object filter) {
        return rpc.get("eth_getLogs", filter).findValuesAsText("data");
    }

    @Test
    void logsAreFoundByAddressTopicsAndBlocks() {
        JsonNode first = send(account.call(contract, word(1)));
        send(account.call(other, word(2)));
        send(account.call(contract, word(3)));
        String all = "0x0";
        assertThat(data(Map.of("fromBlock", all))).containsExactly(word(1), word(2), word(3));
        assertThat(data(Map.of("fromBlock", all, "address", contract))).containsExactly(word(1), word(3));
        assertThat(data(Map.of("fromBlock", all, "address", List.of(contract, other))))
                .hasSize(3);
        assertThat(data(Map.of("fromBlock", all, "topics", List.of(word(42))))).hasSize(3);
        assertThat(data(Map.of("fromBlock", all, "topics", List.of(word(41))))).isEmpty();
        assertThat(data(Map.of("fromBlock", all, "topics", Arrays.asList(null, word(2)))))
                .containsExactly(word(2));
        assertThat(data(Map.of("fromBlock", all, "topics", List.of(word(42), List.of(word(1), word(3))))))
                .containsExactly(word(1), word(3));
        assertThat(data(Map.of("fromBlock", all, "topics", Collections.nCopies(3, null))))
                .isEmpty();
        assertThat(data(Map.of("fromBlock", all, "toBlock", first.get("blockNumber"))))
                .containsExactly(word(1));
        assertThat(data(Map.of("blockHash", first.get("blockHash")))).containsExactly(word(1));
        assertThat(data(Map.of())).containsExactly(word(3));
    }

    @Test
    void aFilterTellsOnlyWhatIsNew() {
        JsonNode filter = rpc.get("eth_newFilter", Map.of("address", contract));
        JsonNode blocks = rpc.get("eth_newBlockFilter");
        send(account.call(contract, word(1)));
        assertThat(rpc.get("eth_getFilterChanges", filter).findValuesAsText("data"))
                .containsExactly(word(1));
        assertThat(rpc.get("eth_getFilterChanges", filter)).isEmpty();
        JsonNode receipt = send(account.call(contract, word(2)));
        assertThat(rpc.get("eth_getFilterChanges", blocks).get(1)).isEqualTo(receipt.get("blockHash"));
        assertThat(rpc.get("eth_getFilterLogs", filter).findValuesAsText("data"))
                .containsExactly(word(1), word(2));
        assertThat(rpc.get("eth_uninstallFilter", filter).asBoolean()).isTrue();
        assertThat(rpc.error("eth_getFilterChanges", filter).get("message").asText())
                .isEqualTo("filter not found");
    }

    @Test
    void aWebSocketHearsOfBlocksAndLogsUntilItUnsubscribes() throws Exception {
        Listener socket = Listener.open(chain);
        String heads = socket.ask("eth_subscribe", List.of("newHeads")).asText();
        String logs = socket.ask(
                        "eth_subscribe", List.of("logs", Map.of("address", contract, "topics", List.of(word(42)))))
                .asText();
        JsonNode receipt = send(account.call(contract, word(9)));
        JsonNode first = socket.next();
        JsonNode second = socket.next();
        JsonNode head = first.at("/params/subscription").asText().equals(heads) ? first : second;
        JsonNode log = head.equals(first) ? second : first;
        assertThat(head.at("/params/result/hash")).isEqualTo(receipt.get("blockHash"));
        assertThat(log.at("/params/subscription").asText()).isEqualTo(logs);
        assertThat(log.at("/params/result")).isEqualTo(receipt.get("logs").get(0));

        assertThat(socket.ask("eth_unsubscribe", List.of(heads)).asBoolean()).isTrue();
        assertThat(socket.ask("eth_unsubscribe", List.of(heads)).asBoolean()).isFalse();
        send(account.call(contract, word(10)));
        assertThat(socket.next().at("/params/result/data").asText()).isEqualTo(word(10));
        assertThat(socket.ask("eth_chainId", List.of()).asText()).isEqualTo("0x4f24");
        socket.close();
    }

    @Test
    void anIdleChainSealsEmptyBlocks(@TempDir Path idle) throws Exception {
        try (EmbeddedChain beating = EmbeddedChain.start(ChainSettings.in(idle).withIdleBlock(Duration.ofMillis(50)))) {
            Listener socket = Listener.open(beating);
            socket.ask("eth_subscribe", List.of("newHeads"));
            JsonNode one = socket.next().at("/params/result");
            JsonNode two = socket.next().at("/params/result");
            assertThat(two.get("parentHash")).isEqualTo(one.get("hash"));
            assertThat(two.get("gasUsed").asText()).isEqualTo("0x0");
            socket.close();
        }
    }

    /** One WebSocket; what it hears is kept in order. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();
        private @Nullable WebSocket socket;

        static Listener open(EmbeddedChain chain) {
            Listener listener = new Listener();
            listener.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(chain.webSocketUri(), listener)
                    .join();
            return listener;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                heard.add(read(partial.toString()));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        private static JsonNode read(String text) {
            try {
                return RpcClient.JSON.readTree(text);
            } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
                throw new AssertionError(noJson);
            }
        }

        JsonNode ask(String method, List<?> params) throws InterruptedException {
            WebSocket open = Objects.requireNonNull(socket);
            String request = RpcClient.JSON
                    .createObjectNode()
                    .put("jsonrpc", "2.0")
                    .put("id", 7)
                    .put("method", method)
                    .set("params", RpcClient.JSON.valueToTree(params))
                    .toString();
            open.sendText(request, true).join();
            return next().get("result");
        }

        JsonNode next() throws InterruptedException {
            return Objects.requireNonNull(heard.poll(5, TimeUnit.SECONDS), "nothing was heard in five seconds");
        }

        void close() {
            WebSocket open = socket;
            if (open != null) {
                open.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            }
        }
    }
}
