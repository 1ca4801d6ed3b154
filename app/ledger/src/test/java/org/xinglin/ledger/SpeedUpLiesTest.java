package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.protocol.Web3j;
import org.web3j.utils.Numeric;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** A node that says of a waiting transaction that it was another one, so that the console signs that. */
class SpeedUpLiesTest {
    private static final TestSigner HOSPITAL = TestSigner.of("hospital that speeds up");
    private static final long CHAIN_ID = 20_262;
    private static final long NONCE = 7;
    private static final String ASKED = "0x" + "a1".repeat(20);
    private static final String GRANT = "0x11223344" + "00".repeat(32);

    private final ScriptedNode node = new ScriptedNode().block("zero");
    private final SigningDesk desk = SigningDesk.unattended();
    private Web3jPendingTransactions pending;
    private SentTransaction sent;

    @BeforeEach
    void sendSomething() {
        Rpc rpc = new Rpc(Web3j.build(node), "a lying node", new ContractErrors(List.of()));
        Publisher publisher = new Publisher(rpc, CHAIN_ID, new TransactionSigner(HOSPITAL), desk);
        pending =
                new Web3jPendingTransactions(rpc, CHAIN_ID, publisher, new Receipts(rpc, Duration.ofSeconds(1)), desk);
        BigInteger gas = BigInteger.valueOf(90_000);
        Draft grant = new Draft(ASKED, GRANT, gas, gas, FeeOffer.FREE, Optional.empty());
        sent = publisher.sign(grant, BigInteger.valueOf(NONCE), "MedicalAccess.grantAccess");
        desk.write(sent);
        node.answers("eth_getTransactionCount", "\"0x7\"")
                .answers("eth_gasPrice", "\"0x0\"")
                .answers("eth_getBalance", "\"0xffffffff\"")
                .answers("eth_sendRawTransaction", "\"" + sent.hash().hex() + "\"")
                .answers("eth_getTransactionByHash", another(sent.hash()));
    }

    /** What the node would like to have signed: a call of its own under the hash that was asked for. */
    private static String another(Digest hash) {
        return """
                {"hash": "%s", "from": "%s", "to": "0x%s", "input": "0xdeadbeef", "nonce": "0x9", "gas": "0x5208",
                 "gasPrice": "0x0", "value": "0x0"}""".formatted(hash.hex(), HOSPITAL.account().text(), "ee".repeat(20));
    }

    @Test
    void whatIsSignedAgainIsWhatThisConsoleSentWhateverTheNodeSays() throws Failed {
        Digest fresh = pending.speedUp(sent.hash());
        RawTransaction again = TransactionDecoder.decode(node.sent().getLast());
        assertThat(again.getTo()).isEqualTo(ASKED);
        assertThat(Numeric.prependHexPrefix(again.getData())).isEqualTo(GRANT);
        assertThat(again.getNonce()).isEqualTo(NONCE);
        assertThat(again.getGasLimit()).isEqualTo(sent.fee().gas());
        assertThat(desk.journal().find(fresh).orElseThrow().nonce()).isEqualTo(NONCE);
    }

    @Test
    void aCancellationTakesThePlaceOfTheOneThatWasSent() throws Failed {
        pending.cancel(sent.hash());
        RawTransaction nothing = TransactionDecoder.decode(node.sent().getLast());
        assertThat(nothing.getTo()).isEqualTo(HOSPITAL.account().text());
        assertThat(nothing.getNonce()).isEqualTo(NONCE);
    }

    @Test
    void whatThisConsoleNeverSentIsNotSignedBecauseANodeKnowsIt() {
        Digest never = Words.digest("never sent");
        node.answers("eth_getTransactionByHash", another(never));
        assertThatThrownBy(() -> pending.speedUp(never))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo("XL-UNKNOWN-TRANSACTION"));
        assertThat(node.sent()).isEmpty();
    }
}
