package org.xinglin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

class TransactionSignerTest {
    private static final TestSigner SIGNER = TestSigner.of("somebody");

    @Test
    void theSenderIsTheVaultsAccount() throws Exception {
        for (int nonce = 0; nonce < 20; nonce++) { // both values of the recovery bit occur
            String signed = new TransactionSigner(SIGNER).sign(transaction(nonce));
            SignedRawTransaction read = (SignedRawTransaction) TransactionDecoder.decode(signed);
            assertThat(read.getFrom()).isEqualTo(SIGNER.account().text());
        }
    }

    @Test
    void theBytesAreThoseOfASignatureWithTheKeyAtHand() {
        byte[] expected = TransactionEncoder.signMessage(transaction(7), Credentials.create(SIGNER.keys()));
        assertThat(new TransactionSigner(SIGNER).sign(transaction(7))).isEqualTo(Numeric.toHexString(expected));
    }

    private static RawTransaction transaction(long nonce) {
        return RawTransaction.createTransaction(
                20261120,
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(100_000),
                "0x00000000000000000000000000000000000000a1",
                BigInteger.ZERO,
                "0x1234",
                BigInteger.ZERO,
                BigInteger.ZERO);
    }
}
