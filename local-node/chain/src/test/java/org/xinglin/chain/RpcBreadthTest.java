package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chain.TestAccount.word;

import com.fasterxml.jackson.databind.JsonNode;
import io.horizen.evm.Hash;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.chain.block.RawBlock;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Keccak;

/** What explorers, wallets and debuggers ask besides blocks and calls. */
class RpcBreadthTest {
    private static final String CALLS = "callTracer";

    @TempDir
    Path home;

    private final TestAccount account = new TestAccount(12);
    private EmbeddedChain chain;
    private RpcClient rpc;
    private String contract;

    @BeforeEach
    void start() throws ChainException {
        chain = EmbeddedChain.start(ChainSettings.in(home).withIdleBlock(Duration.ZERO));
        rpc = new RpcClient(chain.httpUri());
        contract = send(account.deployment()).get("contractAddress").asText();
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private JsonNode send(String raw) {
        return rpc.get("eth_getTransactionReceipt", rpc.get("eth_sendRawTransaction", raw));
    }

    private Map<String, String> message(String input) {
        return Map.of("from", account.address(), "to", contract, "input", input);
    }

    @Test
    void aTransactionIsToldStepByStep() {
        JsonNode receipt = send(account.call(contract, word(7)));
        JsonNode trace = rpc.get("debug_traceTransaction", receipt.get("transactionHash"));
        assertThat(trace.get("failed").asBoolean()).isFalse();
        assertThat(trace.get("gas").asLong())
                .isEqualTo(Long.decode(receipt.get("gasUsed").asText()));
        assertThat(trace.get("structLogs").findValuesAsText("op")).contains("SSTORE", "LOG2");
        JsonNode first = trace.get("structLogs").get(0);
        assertThat(first.get("pc").asInt()).isZero();
        assertThat(first.get("depth").asInt()).isEqualTo(1);
    }

    @Test
    void aTransactionIsToldAsCalls() {
        JsonNode receipt = send(account.call(contract, word(0)));
        JsonNode trace = rpc.get("debug_traceTransaction", receipt.get("transactionHash"), Map.of("tracer", CALLS));
        assertThat(trace.get("type").asText()).isEqualTo("CALL");
        assertThat(trace.get("from").asText()).isEqualTo(account.address());
        assertThat(trace.get("gas").asText()).isEqualTo("0x" + Long.toHexString(TestAccount.GAS));
        assertThat(trace.get("gasUsed")).isEqualTo(receipt.get("gasUsed"));
        assertThat(trace.get("error").asText()).isEqualTo("execution reverted");
        assertThat(trace.get("output").asText()).isEqualTo("0xdeadbeef");
    }

    @Test
    void aWholeBlockAndACallAreTold() {
        JsonNode receipt = send(account.call(contract, word(3)));
        JsonNode block = rpc.get("debug_traceBlockByNumber", receipt.get("blockNumber"), Map.of("tracer", CALLS));
        assertThat(block.get(0).get("txHash")).isEqualTo(receipt.get("transactionHash"));
        assertThat(block.get(0).get("result").get("gasUsed")).isEqualTo(receipt.get("gasUsed"));
        JsonNode call = rpc.get("debug_traceCall", message(word(0)), "latest", Map.of("tracer", CALLS));
        assertThat(call.get("output").asText()).isEqualTo("0xdeadbeef");
        assertThat(rpc.error("debug_traceTransaction", word(1)).get("message").asText())
                .isEqualTo("transaction not found");
        assertThat(rpc.error("debug_traceTransaction", receipt.get("transactionHash"), Map.of("tracer", "noSuchTracer"))
                        .get("code")
                        .asInt())
                .isEqualTo(-32000);
    }

    @Test
    void aCallSeesOverriddenAccountsAndBlocks() {
        Map<String, Object> storage = Map.of(contract, Map.of("stateDiff", Map.of(word(0), word(99))));
        assertThat(rpc.get("eth_call", message("0x"), "latest", storage).asText())
                .isEqualTo(word(99));
        assertThat(rpc.get("eth_call", message("0x"), "latest").asText()).isEqualTo(word(0));
        // NUMBER, BALANCE of the caller and TIMESTAMP, as 96 bytes
        Map<String, Object> code = Map.of(
                contract,
                Map.of("code", "0x43600052333160205242604052" + "60606000f3"),
                account.address(),
                Map.of("balance", "0x55"));
        assertThat(rpc.get("eth_call", message("0x"), "latest", code, Map.of("number", "0x1234", "time", "0x99"))
                        .asText())
                .isEqualTo(word(0x1234) + word(0x55).substring(2) + word(0x99).substring(2));
        assertThat(rpc.error(
                                "eth_call",
                                message("0x"),
                                "latest",
                                Map.of(contract, Map.of("state", Map.of(word(0), word(1)))))
                        .get("message")
                        .asText())
                .contains("stateDiff");
        long estimate = Long.decode(
                rpc.get("eth_estimateGas", message(word(5)), "latest", storage).asText());
        assertThat(estimate).isBetween(21_000L, TestAccount.GAS);
    }

    @Test
    void theAccessListNamesTheTouchedSlots() {
        JsonNode found = rpc.get("eth_createAccessList", message(word(5)));
        assertThat(found.get("accessList").get(0).get("address").asText()).isEqualTo(contract);
        assertThat(found.get("accessList").get(0).get("storageKeys").get(0).asText())
                .isEqualTo(word(0));
        assertThat(Long.decode(found.get("gasUsed").asText())).isGreaterThan(21_000);
    }

    @Test
    void thePoolIsShown() {
        String later = account.withNonce(5, contract);
        JsonNode hash = rpc.get("eth_sendRawTransaction", later);
        assertThat(rpc.get("txpool_status").get("queued").asText()).isEqualTo("0x1");
        assertThat(rpc.get("txpool_status").get("pending").asText()).isEqualTo("0x0");
        assertThat(rpc.get("txpool_content").at("/queued/" + account.address() + "/5/hash"))
                .isEqualTo(hash);
        assertThat(rpc.get("txpool_contentFrom", account.address()).at("/queued/5/hash"))
                .isEqualTo(hash);
        assertThat(rpc.get("txpool_inspect")
                        .at("/queued/" + account.address() + "/5")
                        .asText())
                .startsWith(contract + ": 0 wei + ");
    }

    @Test
    void aFilterTellsOfTransactionsThatCome() {
        JsonNode filter = rpc.get("eth_newPendingTransactionFilter");
        JsonNode hash = rpc.get("eth_sendRawTransaction", account.call(contract, word(1)));
        assertThat(rpc.get("eth_getFilterChanges", filter)).hasSize(1).contains(hash);
        assertThat(rpc.get("eth_getFilterChanges", filter)).isEmpty();
    }

    @Test
    void whatIsHashedCanBeHad() throws Exception {
        String sent = account.call(contract, word(1));
        JsonNode receipt = send(sent);
        JsonNode number = receipt.get("blockNumber");
        Bytes header = Bytes.fromHex(rpc.get("debug_getRawHeader", number).asText());
        assertThat(Keccak.hash(header.toArray()))
                .isEqualTo(new Hash(receipt.get("blockHash").asText()));
        RawBlock block = RawBlock.decode(
                Bytes.fromHex(rpc.get("debug_getRawBlock", number).asText()));
        assertThat(block.header().hash())
                .isEqualTo(new Hash(receipt.get("blockHash").asText()));
        assertThat(block.transactions().getFirst().raw().toHex()).isEqualTo(sent);
        assertThat(rpc.get("eth_getRawTransactionByHash", receipt.get("transactionHash"))
                        .asText())
                .isEqualTo(sent);
        assertThat(rpc.get("debug_getRawReceipts", number)).hasSize(1);
    }

    @Test
    void theNetworkTellsWhatItIs() {
        JsonNode info = rpc.get("xinglin_networkInfo");
        assertThat(info.get("chainType").asText()).isEqualTo("consortium");
        assertThat(info.get("consensus").asText()).isEqualTo("proof-of-authority");
        assertThat(info.get("permissionStructure").asText()).isEqualTo("permissioned");
        assertThat(info.get("dataLocation").asText()).isEqualTo("off-chain");
        assertThat(info.get("governance").asText()).isEqualTo("administrators");
        assertThat(info.get("genesisHash"))
                .isEqualTo(rpc.get("eth_getBlockByNumber", "0x0", false).get("hash"));
        assertThat(info.get("validators")).hasSize(1);
    }

    @Test
    void aLongRangeOfBlocksIsRefused() {
        JsonNode error = rpc.error("eth_getLogs", Map.of("fromBlock", "0x0", "toBlock", "0x2710"));
        assertThat(error.get("code").asInt()).isEqualTo(-32000);
        assertThat(error.get("message").asText()).contains("10000");
        assertThat(rpc.get("eth_getLogs", Map.of("fromBlock", "0x0", "toBlock", "0x270f")))
                .isEmpty();
        assertThat(List.of(
                        rpc.get("eth_syncing").asBoolean(),
                        rpc.get("eth_accounts").isEmpty()))
                .containsExactly(false, true);
    }
}
