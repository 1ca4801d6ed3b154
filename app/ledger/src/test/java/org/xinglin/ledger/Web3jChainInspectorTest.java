package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.http.HttpService;
import org.xinglin.core.chain.ChainVerdict;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

class Web3jChainInspectorTest {
    private static TestChain chain;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        chain = TestChain.start(home);
    }

    @AfterAll
    static void stop() {
        chain.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parentHash",
                "sha3Uncles",
                "miner",
                "stateRoot",
                "transactionsRoot",
                "receiptsRoot",
                "logsBloom",
                "gasLimit",
                "gasUsed",
                "timestamp",
                "extraData",
                "mixHash",
                "nonce",
                "number",
                "withdrawalsRoot"
            })
    void everyFieldOfTheHeaderIsInTheHash(String field) throws Exception {
        ObjectNode block = block();
        assertThat(HeaderHash.of(block)).isEqualTo(block.get("hash").asText());
        block.put(field, changed(block.get(field).asText()));
        assertThat(HeaderHash.of(block)).isNotEqualTo(block.get("hash").asText());
    }

    @Test
    void aBlockWhoseHashIsNotItsHeadersIsTheFirstFault() throws Failed {
        ChainVerdict verdict = inspect(new ScriptedNode().block("a").block("b"));
        assertThat(verdict.blocks()).isZero();
        assertThat(verdict.firstFault()).contains("block 0 has another hash than its header gives");
        assertThat(verdict.isSound()).isFalse();
    }

    @Test
    void theRealChainIsSound() throws Failed {
        LedgerConnection connection = chain.connect(TestSigner.of("inspector"));
        ChainVerdict verdict = connection.inspector().inspect(Progress.NONE);
        assertThat(verdict.isSound()).isTrue();
        assertThat(verdict.blocks()).isEqualTo(connection.feed().height().value() + 1);
    }

    private static ChainVerdict inspect(ScriptedNode node) throws Failed {
        Rpc rpc = new Rpc(Web3j.build(node), "scripted", new ContractErrors(List.of()));
        return new Web3jChainInspector(rpc, node, new LogSearch(rpc, 0)).inspect(Progress.NONE);
    }

    private static ObjectNode block() throws Exception {
        HttpService service = new HttpService(chain.addresses().chain().toString());
        var answer = new Request<>("eth_getBlockByNumber", List.of("0x2", false), service, RawAnswer.class).send();
        return (ObjectNode) new ObjectMapper().readTree(answer.json().toString());
    }

    /** The same quantity or bytes with another first digit. */
    private static String changed(String hex) {
        char other = hex.charAt(2) == '1' ? '2' : '1';
        return "0x" + other + hex.substring(3);
    }
}
