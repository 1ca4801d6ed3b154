package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chain.TestAccount.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.RawTransactionManager;
import org.web3j.tx.response.PollingTransactionReceiptProcessor;

class EmbeddedChainTest {
    @TempDir
    Path home;

    private EmbeddedChain chain;
    private RpcClient rpc;
    private final TestAccount account = new TestAccount(7);

    @BeforeEach
    void start() throws ChainException {
        chain = EmbeddedChain.start(quiet());
        rpc = new RpcClient(chain.httpUri());
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    private ChainSettings quiet() {
        return ChainSettings.in(home).withIdleBlock(Duration.ZERO);
    }

    private void restart() throws ChainException {
        chain.close();
        start();
    }

    private JsonNode receiptOf(String raw) {
        return rpc.get("eth_getTransactionReceipt", rpc.get("eth_sendRawTransaction", raw));
    }

    private String deploy() {
        return receiptOf(account.deployment()).get("contractAddress").asText();
    }

    private String slot(String contract) {
        return rpc.get("eth_call", Map.of("to", contract), "latest").asText();
    }

    @Test
    void aContractIsDeployedAndCalledWithWeb3j() throws Exception {
        Web3j web3j = Web3j.build(new HttpService(chain.httpUri().toString()));
        Credentials credentials = Credentials.create("11".repeat(32));
        RawTransactionManager manager = new RawTransactionManager(
                web3j, credentials, chain.chainId(), new PollingTransactionReceiptProcessor(web3j, 100, 50));
        BigInteger gas = BigInteger.valueOf(TestAccount.GAS);
        String deployed = manager.sendTransaction(BigInteger.ZERO, gas, null, TestAccount.CONTRACT, BigInteger.ZERO)
                .getTransactionHash();
        TransactionReceipt receipt =
                web3j.ethGetTransactionReceipt(deployed).send().getResult();
        String contract = receipt.getContractAddress();
        assertThat(receipt.isStatusOK()).isTrue();

        manager.sendTransaction(BigInteger.ZERO, gas, contract, word(99), BigInteger.ZERO);
        String answer = web3j.ethCall(
                        Transaction.createEthCallTransaction(credentials.getAddress(), contract, "0x"),
                        DefaultBlockParameterName.LATEST)
                .send()
                .getValue();
        assertThat(answer).isEqualTo(word(99));
        assertThat(web3j.ethGetBlockByNumber(DefaultBlockParameterName.LATEST, true)
                        .send()
                        .getBlock()
                        .getTransactions())
                .hasSize(1);
        web3j.shutdown();
    }

    @Test
    void allThreeKindsOfTransactionRun() {
        String contract = deploy();
        JsonNode legacy = receiptOf(account.call(contract, word(1)));
        JsonNode dynamic = receiptOf(account.dynamicFee(contract, word(2)));
        JsonNode listed = receiptOf(account.accessList(contract, word(3)));
        assertThat(legacy.get("type").asText()).isEqualTo("0x0");
        assertThat(listed.get("type").asText()).isEqualTo("0x1");
        assertThat(dynamic.get("type").asText()).isEqualTo("0x2");
        assertThat(slot(contract)).isEqualTo(word(3));
        JsonNode stored = rpc.get("eth_getTransactionByHash", listed.get("transactionHash"));
        assertThat(stored.at("/accessList/0/storageKeys/0").asText()).isEqualTo("0x" + "00".repeat(32));
        assertThat(stored.get("from").asText()).isEqualTo(account.address());
    }

    @Test
    void gasOfCallsIsWhatTheEipsSay() {
        String contract = deploy();
        // 21000, 31 zero bytes and another, SSTORE to a cold empty slot, LOG2 of 32 bytes, the other instructions
        assertThat(gasUsed(account.call(contract, word(1)))).isEqualTo(21_000 + 31 * 4 + 16 + 22_100 + 1_381 + 66);
        assertThat(gasUsed(account.call("0x" + "ab".repeat(20), "0x"))).isEqualTo(21_000);
        // EIP-2930: the slot is announced, so that reading it costs 100
        assertThat(gasUsed(account.accessList(contract, "0x"))).isEqualTo(21_000 + 2_400 + 1_900 + 100 + 33);
    }

    @Test
    void gasOfCreationsIsWhatTheEipsSay() {
        // EIP-3855 (PUSH0) and EIP-3860 (a word of initcode)
        assertThat(gasUsed(account.creation("0x5f5ff3"))).isEqualTo(53_000 + 2 + 3 * 16 + 4);
        // EIP-3651: the balance of the proposer is warm
        assertThat(gasUsed(account.creation("0x4131505f5ff3"))).isEqualTo(53_000 + 2 + 6 * 16 + 2 + 100 + 2 + 4);
        // EIP-3529: a slot set and cleared would give 19900 back, but a fifth of the gas is the most
        long before = 53_000 + 2 + 10 * 16 + 22_100 + 100 + 13;
        assertThat(gasUsed(account.creation("0x60015f555f5f555f5ff3"))).isEqualTo(before - before / 5);
    }

    private long gasUsed(String raw) {
        JsonNode receipt = receiptOf(raw);
        assertThat(receipt.get("status").asText()).isEqualTo("0x1");
        return Long.decode(receipt.get("gasUsed").asText());
    }

    @Test
    void aUsedNonceIsRefusedAndAGapWaits() {
        String to = "0x" + "01".repeat(20);
        rpc.get("eth_sendRawTransaction", account.withNonce(0, to));
        assertThat(rpc.error("eth_sendRawTransaction", account.withNonce(0, "0x" + "02".repeat(20)))
                        .get("message")
                        .asText())
                .isEqualTo("nonce too low: next nonce 1, tx nonce 0");

        JsonNode waiting = rpc.get("eth_sendRawTransaction", account.withNonce(2, to));
        assertThat(rpc.get("eth_getTransactionReceipt", waiting).isNull()).isTrue();
        assertThat(rpc.get("eth_getTransactionByHash", waiting).get("blockHash").isNull())
                .isTrue();
        assertThat(rpc.get("eth_getTransactionCount", account.address(), "pending")
                        .asText())
                .isEqualTo("0x1");
        assertThat(rpc.error("eth_sendRawTransaction", account.withNonce(2, to))
                        .get("message")
                        .asText())
                .isEqualTo("already known");

        rpc.get("eth_sendRawTransaction", account.withNonce(1, to));
        assertThat(rpc.get("eth_getTransactionReceipt", waiting).get("status").asText())
                .isEqualTo("0x1");
        assertThat(rpc.get("eth_getTransactionCount", account.address(), "latest")
                        .asText())
                .isEqualTo("0x3");
    }

    @Test
    void aTransactionThatCanNotPayIsRefused() {
        TestAccount poor = new TestAccount(9);
        String raw = poor.sendingValue("0x" + "01".repeat(20), 5);
        assertThat(rpc.error("eth_sendRawTransaction", raw).get("message").asText())
                .startsWith("insufficient funds for gas * price + value");
        assertThat(rpc.error("eth_sendRawTransaction", poor.callWithGas("0x" + "01".repeat(20), "0x", 20_999))
                        .get("message")
                        .asText())
                .startsWith("intrinsic gas too low");
    }

    @Test
    void runningOutOfGasFailsAndUsesAllOfIt() {
        String contract = deploy();
        JsonNode receipt = receiptOf(account.callWithGas(contract, word(5), 30_000));
        assertThat(receipt.get("status").asText()).isEqualTo("0x0");
        assertThat(receipt.get("gasUsed").asText()).isEqualTo("0x7530");
        assertThat(receipt.get("logs")).isEmpty();
        assertThat(slot(contract)).isEqualTo(word(0));
    }

    @Test
    void aRevertBringsItsDataThroughCallAndEstimate() {
        String contract = deploy();
        Map<String, String> call = Map.of("to", contract, "data", word(0));
        for (String method : new String[] {"eth_call", "eth_estimateGas"}) {
            JsonNode error = rpc.error(method, call);
            assertThat(error.get("code").asInt()).isEqualTo(3);
            assertThat(error.get("data").asText()).isEqualTo("0xdeadbeef");
            assertThat(error.get("message").asText()).startsWith("execution reverted");
        }
    }

    @Test
    void aConstructorsRevertBringsItsDataToo() {
        Map<String, String> call = Map.of("data", "0x63deadbeef6000526004601cfd");
        assertThat(rpc.error("eth_estimateGas", call).get("data").asText()).isEqualTo("0xdeadbeef");
    }

    @Test
    void theEstimateIsExactlyEnough() {
        String contract = deploy();
        long estimate = Long.decode(rpc.get("eth_estimateGas", Map.of("to", contract, "data", word(8)))
                .asText());
        assertThat(receiptOf(account.callWithGas(contract, word(8), estimate - 1))
                        .get("status")
                        .asText())
                .isEqualTo("0x0");
        assertThat(receiptOf(account.callWithGas(contract, word(8), estimate))
                        .get("status")
                        .asText())
                .isEqualTo("0x1");
    }

    @Test
    void aRestartKeepsBlocksReceiptsLogsAndState() throws ChainException {
        String contract = deploy();
        JsonNode receipt = receiptOf(account.call(contract, word(77)));
        JsonNode block = rpc.get("eth_getBlockByNumber", "latest", true);
        restart();
        assertThat(rpc.get("eth_getBlockByNumber", "latest", true)).isEqualTo(block);
        assertThat(rpc.get("eth_getTransactionReceipt", receipt.get("transactionHash")))
                .isEqualTo(receipt);
        assertThat(rpc.get("eth_getLogs", Map.of("fromBlock", "0x0"))).isEqualTo(receipt.get("logs"));
        assertThat(slot(contract)).isEqualTo(word(77));
        assertThat(receiptOf(account.call(contract, word(78))).get("status").asText())
                .isEqualTo("0x1");
    }

    @Test
    void anOldBlockIsReadWithItsOldState() {
        String contract = deploy();
        JsonNode first = receiptOf(account.call(contract, word(1)));
        receiptOf(account.call(contract, word(2)));
        assertThat(rpc.get("eth_call", Map.of("to", contract), first.get("blockNumber"))
                        .asText())
                .isEqualTo(word(1));
        assertThat(rpc.get("eth_getStorageAt", contract, "0x0", "latest").asText())
                .isEqualTo(word(2));
        assertThat(rpc.get("eth_getCode", contract, "0x0").asText()).isEqualTo("0x");
    }

    @Test
    void aProofLeadsFromTheStateRootToTheSlot() {
        String contract = deploy();
        JsonNode receipt = receiptOf(account.call(contract, word(1_234)));
        JsonNode proof = rpc.get("eth_getProof", contract, List.of("0x0", "0x1"), "latest");
        JsonNode block = rpc.get("eth_getBlockByNumber", receipt.get("blockNumber"), false);
        assertLinked(block.get("stateRoot").asText(), proof.get("accountProof"));
        assertThat(proof.get("accountProof")
                        .get(proof.get("accountProof").size() - 1)
                        .asText())
                .contains(proof.get("storageHash").asText().substring(2))
                .contains(proof.get("codeHash").asText().substring(2));
        JsonNode slot = proof.at("/storageProof/0");
        assertThat(slot.get("value").asText()).isEqualTo("0x4d2");
        assertLinked(proof.get("storageHash").asText(), slot.get("proof"));
        assertThat(proof.at("/storageProof/1/value").asText()).isEqualTo("0x0");
    }

    /** Each node is named by its hash in the node above, the first by the root. */
    private static void assertLinked(String root, JsonNode nodes) {
        String above = root;
        for (JsonNode node : nodes) {
            assertThat(above).contains(Hash.sha3(node.asText()).substring(2));
            above = node.asText();
        }
        assertThat(above).isNotEqualTo(root);
    }
}
