package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.web3j.protocol.Service;
import org.web3j.protocol.Web3j;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.kernel.Failed;

/** A person gives up while the node is being asked for a receipt: what was sent may take effect all the same. */
class InterruptedWaitTest {
    private static final long CHAIN_ID = 20_263;

    @Test
    void aWaitThatIsInterruptedIsNoCancellation() throws Failed {
        SigningDesk desk = SigningDesk.unattended();
        Rpc rpc = new Rpc(Web3j.build(new CutOnce()), "a slow node", new ContractErrors(List.of()));
        Publisher publisher =
                new Publisher(rpc, CHAIN_ID, new TransactionSigner(TestSigner.of("hospital that waits")), desk);
        BigInteger gas = BigInteger.valueOf(90_000);
        Draft draft = new Draft("0x" + "a1".repeat(20), "0x11223344", gas, gas, FeeOffer.FREE, Optional.empty());
        SentTransaction sent = publisher.sign(draft, BigInteger.ONE, "MedicalAccess.destroyRecord");
        try {
            assertThat(new Receipts(rpc, Duration.ofSeconds(20)).await(sent, desk.journal(), publisher))
                    .hasValueSatisfying(
                            settled -> assertThat(settled.transaction()).isEqualTo(sent));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Its first answer is cut off by an interruption, the second is a receipt. */
    private static final class CutOnce extends Service {
        private boolean cut;

        CutOnce() {
            super(false);
        }

        @Override
        protected InputStream performIO(String payload) throws IOException {
            if (!cut) {
                cut = true;
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the person gave up");
            }
            String receipt = """
                    {"jsonrpc": "2.0", "id": 1, "result": {"status": "0x1", "blockNumber": "0x5"}}""";
            return new ByteArrayInputStream(receipt.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
