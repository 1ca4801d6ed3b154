package org.xinglin.chain.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.horizen.evm.Address;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.chain.block.FeeOffer;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Message;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.block.TransactionSignature;
import org.xinglin.chain.block.TransactionType;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Keccak;

class TransactionPoolTest {
    private static final Address ALICE = new Address("0x" + "aa".repeat(20));
    private static final Address BOB = new Address("0x" + "bb".repeat(20));

    private final TransactionPool pool = new TransactionPool();

    private static Transaction from(Address sender, long nonce, long price) {
        Message message = new Message(
                sender,
                BOB,
                BigInteger.ZERO,
                Bytes.EMPTY,
                21_000,
                FeeOffer.gasPrice(BigInteger.valueOf(price)),
                List.of());
        TransactionSignature signature = new TransactionSignature(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE);
        byte[] raw = (sender + " " + nonce + " " + price).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return new Transaction(
                TransactionType.LEGACY, BigInteger.ONE, nonce, message, signature, Bytes.of(raw), Keccak.hash(raw));
    }

    @Test
    void oneSendersTransactionsRunInOrderOfTheirNonces() throws InvalidTransactionException {
        Transaction second = from(ALICE, 1, 0);
        Transaction other = from(BOB, 0, 0);
        Transaction first = from(ALICE, 0, 0);
        pool.add(second);
        pool.add(other);
        pool.add(first);
        assertThat(pool.executable(sender -> 0, 10)).containsExactly(other, first, second);
        assertThat(pool.executable(sender -> 0, 1)).containsExactly(other);
    }

    @Test
    void whatWaitsForAnEarlierNonceDoesNotRun() throws InvalidTransactionException {
        pool.add(from(ALICE, 5, 0));
        assertThat(pool.executable(sender -> 4, 10)).isEmpty();
        assertThat(pool.nextNonce(ALICE, 4)).isEqualTo(4);
        assertThat(pool.nextNonce(ALICE, 5)).isEqualTo(6);
    }

    @Test
    void aReplacementMustOfferATenthMore() throws InvalidTransactionException {
        pool.add(from(ALICE, 0, 100));
        assertThatThrownBy(() -> pool.add(from(ALICE, 0, 109))).hasMessage("replacement transaction underpriced");
        Transaction better = from(ALICE, 0, 110);
        pool.add(better);
        assertThat(pool.executable(sender -> 0, 10)).containsExactly(better);
        assertThat(pool.size()).isEqualTo(1);
    }

    @Test
    void theSameTransactionIsTakenOnce() throws InvalidTransactionException {
        pool.add(from(ALICE, 0, 1));
        assertThatThrownBy(() -> pool.add(from(ALICE, 0, 1))).hasMessage("already known");
    }

    @Test
    void oneSenderCanNotFillThePool() throws InvalidTransactionException {
        for (int nonce = 0; nonce < 1_024; nonce++) {
            pool.add(from(ALICE, nonce, 0));
        }
        assertThatThrownBy(() -> pool.add(from(ALICE, 1_024, 0))).hasMessage("account limit exceeded");
        pool.add(from(BOB, 0, 0));
    }

    @Test
    void whatWasRemovedIsForgotten() throws InvalidTransactionException {
        Transaction only = from(ALICE, 0, 0);
        pool.add(only);
        pool.remove(only);
        assertThat(pool.size()).isZero();
        assertThat(pool.find(only.hash())).isNull();
    }
}
