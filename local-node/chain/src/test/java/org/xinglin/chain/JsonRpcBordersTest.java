package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRpcBordersTest {
    @TempDir
    Path home;

    private EmbeddedChain chain;
    private RpcClient rpc;

    @BeforeEach
    void start() throws ChainException {
        chain = EmbeddedChain.start(ChainSettings.in(home).withIdleBlock(Duration.ZERO));
        rpc = new RpcClient(chain.httpUri());
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private JsonNode answer(String body) throws JsonProcessingException {
        return RpcClient.JSON.readTree(rpc.post(body).body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{nonsense | -32700",
                "[] | -32600",
                "{\"id\":1} | -32600",
                "17 | -32600",
                "{\"id\":1,\"method\":\"eth_nothing\"} | -32601",
                "{\"id\":1,\"method\":\"eth_subscribe\",\"params\":[\"newHeads\"]} | -32601",
                "{\"id\":1,\"method\":\"eth_getBalance\",\"params\":[\"0x12\"]} | -32602",
                "{\"id\":1,\"method\":\"eth_getBalance\",\"params\":{}} | -32602",
                "{\"id\":1,\"method\":\"eth_getBalance\"} | -32602",
                "{\"id\":1,\"method\":\"eth_sendRawTransaction\",\"params\":[\"0x05aa\"]} | -32000",
                "{\"id\":1,\"method\":\"eth_sendRawTransaction\",\"params\":[\"0xc0\"]} | -32000",
            })
    void aBadRequestIsAnsweredWithItsCode(String body, int code) throws JsonProcessingException {
        assertThat(answer(body).at("/error/code").asInt()).isEqualTo(code);
    }

    @Test
    void aBatchIsAnsweredInOrderAndANotificationNotAtAll() throws JsonProcessingException {
        JsonNode answers = answer("""
                [{"id":1,"method":"eth_chainId"},{"method":"eth_chainId"},{"id":"b","method":"net_version"},7]""");
        assertThat(answers).hasSize(3);
        assertThat(answers.at("/0/result").asText()).isEqualTo("0x4f24");
        assertThat(answers.at("/1/id").asText()).isEqualTo("b");
        assertThat(answers.at("/1/result").asText()).isEqualTo("20260");
        assertThat(answers.at("/2/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void aBatchOfMoreThanAHundredIsRefused() throws JsonProcessingException {
        String many = "[" + "{\"id\":1,\"method\":\"eth_chainId\"},".repeat(100) + "{}]";
        assertThat(answer(many).at("/error/code").asInt()).isEqualTo(-32600);
    }

    @Test
    void moreThanFiveMebibytesAreRefused() {
        String body = "{\"id\":1,\"method\":\"web3_sha3\",\"params\":[\"0x" + "00".repeat(5 * 1024 * 1024 / 2) + "\"]}";
        assertThat(rpc.post(body).statusCode()).isEqualTo(413);
    }

    @Test
    void anotherPagesOriginIsRefused() {
        assertThat(withOrigin("http://evil.example").statusCode()).isEqualTo(403);
        assertThat(withOrigin("null").statusCode()).isEqualTo(403);
        HttpResponse<String> local = withOrigin("http://localhost:5173");
        assertThat(local.statusCode()).isEqualTo(200);
        assertThat(local.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:5173");
    }

    private HttpResponse<String> withOrigin(String origin) {
        return rpc.send(HttpRequest.newBuilder(chain.httpUri())
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":1,\"method\":\"eth_chainId\"}"))
                .build());
    }

    /** A name that an attacker points at 127.0.0.1 reaches us with that name as Host. */
    @Test
    void anotherHostNameIsRefusedAlsoForAWebSocket() throws IOException {
        assertThat(statusFor("rebound.example", "POST / HTTP/1.1")).contains("403");
        assertThat(statusFor(
                        "rebound.example",
                        "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade"
                                + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="))
                .contains("403");
        assertThat(statusFor(
                        "localhost",
                        "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade"
                                + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="))
                .contains("101");
    }

    private String statusFor(String host, String head) throws IOException {
        URI uri = chain.httpUri();
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String request = head + "\r\nHost: " + host + ":" + uri.getPort()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void theNodeKeepsNoAccountsAndCostsNothing() {
        assertThat(rpc.get("eth_accounts")).isEmpty();
        assertThat(rpc.get("eth_gasPrice").asText()).isEqualTo("0x0");
        assertThat(rpc.get("eth_maxPriorityFeePerGas").asText()).isEqualTo("0x0");
        assertThat(rpc.get("eth_syncing").asBoolean()).isFalse();
        JsonNode history = rpc.get("eth_feeHistory", "0x5", "latest", List.of(25, 75));
        assertThat(history.get("baseFeePerGas")).hasSize(2);
        assertThat(history.at("/reward/0")).hasSize(2);
        // keccak256("hello"), published widely
        assertThat(rpc.get("web3_sha3", "0x68656c6c6f").asText())
                .isEqualTo("0x1c8aff950685c2ed4bc3174f3472287b56d9517b9c948127319a09a7a36deac8");
    }

    @Test
    void aBlockThatIsNotThereIsNullAndItsStateAnError() {
        assertThat(rpc.get("eth_getBlockByNumber", "0x99", false).isNull()).isTrue();
        assertThat(rpc.error("eth_call", Map.of("to", "0x" + "01".repeat(20)), "0x99")
                        .get("message")
                        .asText())
                .isEqualTo("header not found");
    }

    @Test
    void theSignerOfAnotherChainIsRefused() {
        TestAccount stranger = new TestAccount(3, 1);
        assertThat(rpc.error("eth_sendRawTransaction", stranger.deployment())
                        .get("message")
                        .asText())
                .isEqualTo("invalid chain id for signer: have 1 want 20260");
    }
}
