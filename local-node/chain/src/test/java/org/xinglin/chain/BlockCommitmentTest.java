package org.xinglin.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chain.TestAccount.word;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SignatureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;
import org.web3j.utils.Numeric;

/** Recomputes what a header commits to from nothing but RPC answers, with web3j's RLP and a trie of the test's own. */
class BlockCommitmentTest {
    private static final List<String> FIELDS = List.of(
            "parentHash",
            "sha3Uncles",
            "miner",
            "stateRoot",
            "transactionsRoot",
            "receiptsRoot",
            "logsBloom",
            "difficulty",
            "number",
            "gasLimit",
            "gasUsed",
            "timestamp",
            "extraData",
            "mixHash",
            "nonce",
            "baseFeePerGas",
            "withdrawalsRoot");
    private static final List<String> QUANTITIES =
            List.of("difficulty", "number", "gasLimit", "gasUsed", "timestamp", "baseFeePerGas");

    @TempDir
    Path home;

    private EmbeddedChain chain;
    private RpcClient rpc;
    private List<String> raw;
    private JsonNode block;

    /** One block with a transaction of each kind, the last of them at odds with a nonce gap closed by the first. */
    @BeforeEach
    void sealThree() throws ChainException {
        chain = EmbeddedChain.start(ChainSettings.in(home).withIdleBlock(Duration.ZERO));
        rpc = new RpcClient(chain.httpUri());
        TestAccount account = new TestAccount(21);
        String contract = rpc.get("eth_getTransactionReceipt", rpc.get("eth_sendRawTransaction", account.deployment()))
                .get("contractAddress")
                .asText();
        raw = List.of(
                account.call(contract, word(5)),
                account.dynamicFee(contract, word(6)),
                account.accessList(contract, word(7)));
        rpc.get("eth_sendRawTransaction", raw.get(2));
        rpc.get("eth_sendRawTransaction", raw.get(1));
        rpc.get("eth_sendRawTransaction", raw.get(0));
        block = rpc.get("eth_getBlockByNumber", "latest", true);
        assertThat(block.get("transactions")).hasSize(3);
    }

    @AfterEach
    void stop() {
        chain.close();
    }

    @Test
    void theHashIsThatOfTheHeader() {
        assertThat(Numeric.toHexString(Hash.sha3(header(block.get("extraData").asText()))))
                .isEqualTo(block.get("hash").asText());
    }

    @Test
    void theParentsHashIsThatOfTheBlockBefore() {
        JsonNode parent = rpc.get("eth_getBlockByHash", block.get("parentHash"), false);
        assertThat(Numeric.decodeQuantity(parent.get("number").asText()).longValueExact() + 1)
                .isEqualTo(Numeric.decodeQuantity(block.get("number").asText()).longValueExact());
    }

    @Test
    void theTransactionsRootIsThatOfTheRawTransactions() {
        List<byte[]> values = raw.stream().map(Numeric::hexStringToByteArray).toList();
        assertThat(ReferenceTrie.root(values))
                .isEqualTo(block.get("transactionsRoot").asText());
    }

    @Test
    void theReceiptsRootAndTheBloomAreThoseOfTheReceipts() {
        JsonNode receipts = rpc.get("eth_getBlockReceipts", block.get("number"));
        List<byte[]> values = new ArrayList<>();
        byte[] bloom = new byte[256];
        for (JsonNode receipt : receipts) {
            values.add(encoded(receipt));
            byte[] own = Numeric.hexStringToByteArray(receipt.get("logsBloom").asText());
            for (int i = 0; i < bloom.length; i++) {
                bloom[i] |= own[i];
            }
        }
        assertThat(ReferenceTrie.root(values))
                .isEqualTo(block.get("receiptsRoot").asText());
        assertThat(Numeric.toHexString(bloom)).isEqualTo(block.get("logsBloom").asText());
        assertThat(bloom).isNotEqualTo(new byte[256]);
    }

    @Test
    void theSealIsTheProposersSignatureOverTheHeaderWithoutIt() throws SignatureException {
        byte[] extra = Numeric.hexStringToByteArray(block.get("extraData").asText());
        byte[] digest = Hash.sha3(header(Numeric.toHexString(Arrays.copyOf(extra, extra.length - 65))));
        byte[] seal = Arrays.copyOfRange(extra, extra.length - 65, extra.length);
        BigInteger key = Sign.signedMessageHashToKey(
                digest,
                new Sign.SignatureData(
                        (byte) (27 + seal[64]), Arrays.copyOf(seal, 32), Arrays.copyOfRange(seal, 32, 64)));
        String signer = "0x" + Keys.getAddress(key);
        assertThat(signer).isEqualTo(block.get("miner").asText());
        String genesis =
                rpc.get("eth_getBlockByNumber", "0x0", false).get("extraData").asText();
        assertThat(genesis.substring(2 + 64, 2 + 64 + 40)).isEqualTo(signer.substring(2));
    }

    private byte[] header(String extraData) {
        List<RlpType> items = new ArrayList<>();
        for (String field : FIELDS) {
            String value =
                    "extraData".equals(field) ? extraData : block.get(field).asText();
            items.add(
                    QUANTITIES.contains(field)
                            ? RlpString.create(Numeric.decodeQuantity(value))
                            : RlpString.create(Numeric.hexStringToByteArray(value)));
        }
        return RlpEncoder.encode(new RlpList(items));
    }

    private static byte[] encoded(JsonNode receipt) {
        List<RlpType> logs = new ArrayList<>();
        for (JsonNode log : receipt.get("logs")) {
            List<RlpType> topics = new ArrayList<>();
            log.get("topics").forEach(topic -> topics.add(bytes(topic)));
            logs.add(new RlpList(bytes(log.get("address")), new RlpList(topics), bytes(log.get("data"))));
        }
        byte[] payload = RlpEncoder.encode(new RlpList(
                RlpString.create(Numeric.decodeQuantity(receipt.get("status").asText())),
                RlpString.create(
                        Numeric.decodeQuantity(receipt.get("cumulativeGasUsed").asText())),
                bytes(receipt.get("logsBloom")),
                new RlpList(logs)));
        int type = Numeric.decodeQuantity(receipt.get("type").asText()).intValueExact();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (type > 0) {
            out.write(type);
        }
        out.writeBytes(payload);
        return out.toByteArray();
    }

    private static RlpString bytes(JsonNode hex) {
        return RlpString.create(Numeric.hexStringToByteArray(hex.asText()));
    }
}
