package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.ledger.Words.bytes;
import static org.xinglin.ledger.Words.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.protocol.Web3j;
import org.xinglin.contracts.bindings.Consortium;
import org.xinglin.core.access.Role;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** A node, or something on the way to it, that says of a transaction what is not so. */
class ReceiptLiesTest {
    private static final TestSigner HOSPITAL = TestSigner.of("hospital that is lied to");

    private TestChain chain;
    private LyingNode node;
    private Web3j web3j;
    private Rpc rpc;
    private FirstBlock first;
    private LedgerSender sender;
    private final SigningDesk desk = SigningDesk.unattended();
    private Web3jPendingTransactions pending;
    private Consortium consortium;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
        node = new LyingNode(chain.addresses().chain());
        web3j = Web3j.build(node);
        rpc = new Rpc(web3j, "a lying node", new ContractErrors(List.of(Abi.of("Consortium"))));
        first = new FirstBlock(new ChainQuestions(rpc, node));
        Receipts receipts = new Receipts(rpc, Duration.ofSeconds(20), new BlockReceipts(rpc, node, first));
        long chainId = chain.addresses().contracts().chainId();
        sender = new LedgerSender(
                rpc,
                chainId,
                new TransactionSigner(HOSPITAL),
                new ContractReader(rpc, HOSPITAL.account()),
                receipts,
                desk);
        pending = new Web3jPendingTransactions(rpc, chainId, sender.publisher(), receipts, desk);
        consortium = Bound.of(chain.addresses().contracts(), web3j).consortium();
    }

    @AfterEach
    void stop() {
        sender.close();
        web3j.shutdown();
        chain.close();
    }

    @Test
    void anHonestReceiptIsBelieved() throws Failed {
        register();
        assertThat(node.asked()).contains("eth_getBlockReceipts");
    }

    @Test
    void aFailureThatIsToldAsASuccessIsFoundOut() {
        node.lies("eth_getTransactionReceipt", receipt -> with(receipt, "status", "0x0"));
        isFoundOut();
    }

    @Test
    void receiptsThatTheHeaderDoesNotBearAreFoundOut() {
        node.lies("eth_getTransactionReceipt", receipt -> with(receipt, "status", "0x0"));
        node.lies("eth_getBlockReceipts", receipts -> changed(receipts, "status", "0x0"));
        isFoundOut();
    }

    @Test
    void aLogThatWasLeftOutIsFoundOut() {
        node.lies("eth_getBlockReceipts", receipts -> {
            ((ArrayNode) receipts.get(0).get("logs")).removeAll();
            return receipts;
        });
        isFoundOut();
    }

    @Test
    void aHeaderThatWasBentToFitIsFoundOut() {
        node.lies(
                "eth_getBlockByNumber",
                block -> block.isNull() ? block : with(block, "receiptsRoot", "0x" + "ab".repeat(32)));
        isFoundOut();
    }

    @Test
    void aNodeThatCameBackWithAnotherFirstBlockIsNotBelieved() {
        first.expect(Words.digest("the first block of the home's chain"));
        assertThatThrownBy(this::register)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Tampered("block 0 of another chain")));
    }

    @Test
    void aBlockThatIsWholeInItselfButSealedByNobodyIsFoundOut() {
        Map<String, String> madeUp = new ConcurrentHashMap<>();
        node.lies("eth_getBlockByNumber", block -> {
            if (!block.isObject() || block.path("transactions").isEmpty()) {
                return block;
            }
            String extra = block.get("extraData").asText();
            with(block, "extraData", extra.substring(0, extra.length() - 8) + "00000000");
            madeUp.put(block.get("number").asText(), HeaderHash.of(block));
            return with(block, "hash", HeaderHash.of(block));
        });
        node.lies(
                "eth_getTransactionReceipt",
                receipt -> receipt.isNull()
                                || !madeUp.containsKey(
                                        receipt.get("blockNumber").asText())
                        ? receipt
                        : with(
                                receipt,
                                "blockHash",
                                madeUp.get(receipt.get("blockNumber").asText())));
        assertThatThrownBy(this::register)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Tampered.class,
                                        tampered -> assertThat(tampered.what()).startsWith("block 0x")));
    }

    @Test
    void aReceiptOfABlockThatHasNotTheTransactionIsFoundOut() {
        node.lies("eth_getBlockByNumber", block -> {
            if (block.isObject() && block.path("transactions").size() > 0) {
                ((ArrayNode) block.get("transactions")).set(0, "0x" + "cd".repeat(32));
            }
            return block;
        });
        isFoundOut();
    }

    @Test
    void aNodeWithoutTheQuestionForAllReceiptsIsAskedForEach() throws Failed {
        node.lies("eth_getBlockReceipts", receipts -> NullNode.instance);
        assertThatThrownBy(this::register).isInstanceOf(Failed.class);
    }

    @Test
    void aReceiptWhoseBlockWasReplacedIsWaitedForAgain() throws Failed {
        AtomicInteger looks = new AtomicInteger();
        node.lies(
                "eth_getTransactionReceipt",
                receipt -> receipt.isNull() || looks.incrementAndGet() > 3
                        ? receipt
                        : with(receipt, "blockHash", "0x" + "ef".repeat(32)));
        register();
        assertThat(looks).hasValueGreaterThan(3);
    }

    @Test
    void whatAReorganisationThrewOutIsSentAgainAsItWas() throws Failed {
        Digest hash = register();
        assertThat(state(hash)).isEqualTo(SentTransaction.State.DONE);
        int before = count("eth_sendRawTransaction");
        node.lies("eth_getTransactionReceipt", receipt -> NullNode.instance);
        node.lies("eth_getTransactionByHash", transaction -> NullNode.instance);
        node.lies("eth_getTransactionCount", nonce -> com.fasterxml.jackson.databind.node.TextNode.valueOf("0x0"));
        assertThat(pending.refresh()).singleElement().satisfies(waiting -> {
            assertThat(waiting.hash()).isEqualTo(hash);
            assertThat(waiting.fate().state()).isEqualTo(SentTransaction.State.WAITING);
        });
        assertThat(count("eth_sendRawTransaction")).isEqualTo(before + 1);
        node.tellsTheTruth(); // it stands in a block of the other branch
        assertThat(pending.refresh()).isEmpty();
        assertThat(state(hash)).isEqualTo(SentTransaction.State.DONE);
    }

    @Test
    void whatAReorganisationThrewOutForAnotherIsLost() throws Failed {
        Digest hash = register();
        node.lies("eth_getTransactionReceipt", receipt -> NullNode.instance);
        assertThat(pending.refresh()).isEmpty();
        assertThat(state(hash)).isEqualTo(SentTransaction.State.LOST);
    }

    private SentTransaction.State state(Digest hash) {
        return desk.journal().find(hash).orElseThrow().fate().state();
    }

    private int count(String method) {
        return (int) node.asked().stream().filter(method::equals).count();
    }

    private Digest register() throws Failed {
        return sender.send(
                consortium,
                consortium.register(number(Role.HOSPITAL.code()), "Hospital", bytes("key"), "", Words.keyProof()));
    }

    private void isFoundOut() {
        assertThatThrownBy(this::register)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        Failure.Tampered.class,
                                        tampered -> assertThat(tampered.what()).startsWith("receipt of 0x")));
    }

    private static JsonNode with(JsonNode object, String field, String value) {
        return object.isObject() ? ((ObjectNode) object).put(field, value) : object;
    }

    private static JsonNode changed(JsonNode list, String field, String value) {
        list.forEach(one -> with(one, field, value));
        return list;
    }
}
