package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.protocol.Web3j;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainInspector;
import org.xinglin.core.chain.NetworkOption;
import org.xinglin.core.chain.NetworkSheet;
import org.xinglin.core.chain.TransactionType;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;

/** The data sheets, from the embedded chain and from nodes that answer otherwise. */
class DataSheetTest {
    private static final BlockHeight SEVEN = new BlockHeight(7);
    private static final String BLOCK = """
            {"number":"0x7","hash":"0x%s","parentHash":"0x%s","timestamp":"0x65000000",
             "miner":"0x00000000000000000000000000000000000000Aa","gasUsed":"0x5208","gasLimit":"0x1c9c380",
             "baseFeePerGas":"0x7","size":"0x220","extraData":"0xd883","difficulty":"0x0",
             "transactions":[{"type":"0x2"},{"type":"0x0"},{"type":"0x2"},{"type":"0x7e"},{"hash":"0x"}]}
            """.formatted("ab".repeat(32), "cd".repeat(32));
    private static final String NETWORK = """
            {"chainId":"0x4f25","genesisHash":"0x%s","client":"xinglin/0.1.0","chainType":"consortium",
             "consensus":"proof-of-authority","permissionStructure":"permissioned","dataLocation":"off-chain",
             "governance":"administrators","validators":["0x00000000000000000000000000000000000000aa"],
             "turn":"round-robin","baseFee":"free","mood":{"serene":true}}
            """.formatted("ef".repeat(32));

    private final ScriptedNode node = new ScriptedNode();
    private final Rpc rpc = new Rpc(Web3j.build(node), "scripted", new ContractErrors(List.of()));
    private final ChainInspector inspector = new Web3jChainInspector(rpc, node, new LogSearch(rpc, 0));

    @Test
    void theEmbeddedChainTellsAllOfABlockAndOfItsNetwork(@TempDir Path home) throws Exception {
        try (TestChain chain = TestChain.start(home)) {
            LedgerConnection connection = chain.connect(TestSigner.of("a reader of data sheets"));
            BlockSeen head = connection.feed().latestBlocks(1).getFirst();
            BlockSheet sheet = connection.inspector().block(head.height()).orElseThrow();
            NetworkSheet network = connection.inspector().network().orElseThrow();
            assertThat(sheet.hash()).isEqualTo(head.hash());
            assertThat(sheet.parent()).isEqualTo(head.parent());
            assertThat(sheet.time()).isEqualTo(head.time());
            assertThat(sheet.gas().used())
                    .isEqualTo(head.gasUsed())
                    .isLessThan(sheet.gas().limit());
            assertThat(sheet.transactionCount()).isEqualTo(head.transactions()).isPositive();
            assertThat(sheet.baseFee()).contains(BigInteger.ZERO);
            assertThat(sheet.bytes())
                    .hasValueSatisfying(bytes -> assertThat(bytes).isGreaterThan(500));
            assertThat(sheet.extraData()).hasSizeGreaterThan(2 + 2 * 65); // an ECDSA signature with its recovery id
            assertThat(network.validators()).containsExactly(sheet.proposer());
            assertThat(network.genesis())
                    .contains(connection
                            .inspector()
                            .block(new BlockHeight(0))
                            .orElseThrow()
                            .hash());
            assertThat(network.chainId()).contains(chain.addresses().contracts().chainId());
            assertThat(network.options().keySet()).containsExactly(NetworkOption.values());
            assertThat(connection
                            .inspector()
                            .block(new BlockHeight(head.height().value() + 1_000)))
                    .isEmpty();
        }
    }

    @Test
    void transactionsAreCountedByType() throws Failed {
        BlockSheet sheet = read(BLOCK);
        assertThat(sheet.transactions())
                .isEqualTo(Map.of(
                        TransactionType.LEGACY, 2, TransactionType.DYNAMIC_FEE, 2, new TransactionType(0x7e), 1));
        assertThat(sheet.transactionCount()).isEqualTo(5);
        assertThat(sheet.height()).isEqualTo(SEVEN);
        assertThat(sheet.time()).isEqualTo(Instant.ofEpochSecond(0x65000000));
        assertThat(sheet.proposer()).isEqualTo(new WalletAddress("0x00000000000000000000000000000000000000aa"));
        assertThat(sheet.gas()).isEqualTo(new BlockSheet.Gas(21_000, 30_000_000));
        assertThat(sheet.baseFee()).contains(BigInteger.valueOf(7));
        assertThat(sheet.bytes()).contains(0x220L);
        assertThat(sheet.extraData()).isEqualTo("0xd883");
    }

    @Test
    void whatAnOlderNodeLeavesOutIsAbsent() throws Failed {
        BlockSheet sheet = read(BLOCK.replace("\"baseFeePerGas\":\"0x7\",\"size\":\"0x220\",", "\"size\":null,"));
        assertThat(sheet.baseFee()).isEmpty();
        assertThat(sheet.bytes()).isEmpty();
    }

    @Test
    void thereIsNoSheetAboveTheHead() throws Failed {
        node.answers("eth_getBlockByNumber", "null");
        assertThat(inspector.block(SEVEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"number\":\"0x7\"|\"number\":\"0x8\"",
                "\"number\":\"0x7\"|\"number\":7",
                "\"number\":\"0x7\"|\"number\":\"0x-7\"",
                "\"hash\":\"0xab|\"hash\":\"0x",
                "\"hash\":|\"hush\":",
                "\"parentHash\":\"0xcd|\"parentHash\":\"0xzz",
                "\"0x65000000\"|\"0xffffffffffffffffffff\"",
                "\"0x65000000\"|\"0x7fffffffffffffff\"",
                "\"miner\":\"0x00|\"miner\":\"0x",
                "\"0x5208\"|null",
                "\"0x1c9c380\"|\"many\"",
                "\"baseFeePerGas\":\"0x7\"|\"baseFeePerGas\":\"free\"",
                "\"size\":\"0x220\"|\"size\":[]",
                "\"0xd883\"|\"0xd88\"",
                "{\"type\":\"0x7e\"}|{\"type\":\"0xff\"}",
                "{\"type\":\"0x7e\"}|\"0xabcd\"",
                "\"transactions\":|\"transactiones\":",
            })
    void aGarbledBlockIsRefused(String whole, String garbled) {
        assertThat(BLOCK).contains(whole);
        assertThatThrownBy(() -> read(BLOCK.replace(whole, garbled)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new Failure.Refused(Part.CHAIN, "GarbledBlock")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a block\"", "[]", "true", "{}"})
    void whatIsNoBlockIsRefused(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(Failed.class);
    }

    @Test
    void theNetworksCodesAreTakenAsTheyComeAndUnknownKeysPassedOver() throws Failed {
        node.answers("xinglin_networkInfo", NETWORK);
        NetworkSheet sheet = inspector.network().orElseThrow();
        assertThat(sheet.chainId()).contains(0x4f25L);
        assertThat(sheet.genesis()).contains(Digest.ofHex("ef".repeat(32)));
        assertThat(sheet.client()).contains("xinglin/0.1.0");
        assertThat(sheet.option(NetworkOption.CONSENSUS)).contains("proof-of-authority");
        assertThat(sheet.option(NetworkOption.GOVERNANCE)).contains("administrators");
        assertThat(sheet.validators()).containsExactly(new WalletAddress("0x00000000000000000000000000000000000000aa"));
    }

    @Test
    void aNodeOfAnotherMakeDoesNotTellOfItsNetwork() throws Failed {
        assertThat(inspector.network()).isEmpty();
        assertThat(node.asked()).containsExactly("xinglin_networkInfo");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 501})
    void norDoesAProxyThatWithholdsTheMethod(int status) throws Failed {
        node.answersByStatus(status);
        assertThat(inspector.network()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void aNodeInTroubleIsNotSaidToHaveNothingToTell(int status) {
        node.answersByStatus(status);
        assertThatThrownBy(inspector::network)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(Failure.Unreachable.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"consortium\"",
                "[\"consortium\"]",
                "{}",
                "{\"mood\":\"serene\"}",
                "{\"chainType\":5,\"consensus\":null,\"governance\":\"  \",\"client\":{},\"validators\":\"0xaa\"}",
                "{\"chainId\":\"0x\",\"genesisHash\":\"0xef\",\"validators\":[\"0xaa\",7]}",
                "{\"chainId\":\"0xffffffffffffffffff\",\"chainType\":\"two\\nlines\",\"turn\":\"\\u202eright\"}"
            })
    void aGarbledAnswerTellsNothing(String answer) throws Failed {
        node.answers("xinglin_networkInfo", answer);
        assertThat(inspector.network()).isEqualTo(Optional.empty());
    }

    @Test
    void aGarbledPartLeavesTheRest() throws Failed {
        node.answers(
                "xinglin_networkInfo", NETWORK.replace("\"consortium\"", "7").replace("0x4f25", "twenty"));
        NetworkSheet sheet = inspector.network().orElseThrow();
        assertThat(sheet.option(NetworkOption.CHAIN_TYPE)).isEmpty();
        assertThat(sheet.chainId()).isEmpty();
        assertThat(sheet.option(NetworkOption.TURN)).contains("round-robin");
    }

    @Test
    void aSilentNodeIsUnreachableForBothSheets() {
        node.silence(true);
        Failure away = new Failure.Unreachable(Part.CHAIN, "scripted");
        assertThatThrownBy(() -> inspector.block(SEVEN))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(away));
        assertThatThrownBy(inspector::network)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(away));
    }

    private BlockSheet read(String block) throws Failed {
        node.answers("eth_getBlockByNumber", block);
        return inspector.block(SEVEN).orElseThrow();
    }
}
