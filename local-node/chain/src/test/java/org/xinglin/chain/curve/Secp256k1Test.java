package org.xinglin.chain.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** The native curve and Java's do the same, also with what is no signature. */
class Secp256k1Test {
    private final Secp256k1 fast = new NativeSecp256k1();
    private final Secp256k1 slow = new JavaSecp256k1();
    private final Random random = new Random(5);

    private byte[] word() {
        byte[] word = new byte[Secp256k1.WORD];
        random.nextBytes(word);
        return word;
    }

    @Test
    void bothSignAlikeAndFindTheSigner() {
        for (int i = 0; i < 100; i++) {
            byte[] secret = word();
            byte[] digest = word();
            byte[] signed = fast.sign(digest, secret);
            assertThat(signed).isEqualTo(slow.sign(digest, secret));
            byte[] compact = Arrays.copyOf(signed, 64);
            byte[] key = Numeric.toBytesPadded(Sign.publicKeyFromPrivate(new BigInteger(1, secret)), 64);
            assertThat(fast.recover(digest, compact, signed[64])).isEqualTo(key);
            assertThat(slow.recover(digest, compact, signed[64])).isEqualTo(key);
            assertThat(fast.recover(digest, compact, 1 - signed[64])).isNotEqualTo(key);
        }
    }

    @Test
    void bothAgreeOnWhatIsNoSignature() {
        for (int i = 0; i < 300; i++) {
            byte[] digest = word();
            byte[] signature = Arrays.copyOf(word(), 64);
            System.arraycopy(word(), 0, signature, 32, 32);
            if (i % 3 == 0) {
                Arrays.fill(signature, 32, 64, (byte) 0xff);
            }
            assertThat(fast.recover(digest, signature, i & 1)).isEqualTo(slow.recover(digest, signature, i & 1));
        }
        assertThat(fast.recover(word(), new byte[64], 0)).isNull();
        assertThat(fast.recover(word(), word(), 2)).isNull();
    }

    /** From the test vectors of RFC 6979 for secp256k1 that Bitcoin's libraries share: key 1, "Satoshi Nakamoto". */
    @Test
    void theNonceIsThatOfRfc6979() throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest("Satoshi Nakamoto".getBytes(StandardCharsets.US_ASCII));
        byte[] one = new byte[32];
        one[31] = 1;
        assertThat(HexFormat.of().formatHex(fast.sign(digest, one), 0, 64))
                .isEqualTo("934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8"
                        + "2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5");
        assertThatThrownBy(() -> fast.sign(digest, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }
}
