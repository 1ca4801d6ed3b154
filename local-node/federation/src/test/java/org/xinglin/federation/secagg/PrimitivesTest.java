package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What the Java runtime brings, as we call it, against the numbers of the documents that define it. */
final class PrimitivesTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 7748, section 6.1. */
    @Test
    void keysAgreeAsInTheRfcOfX25519() throws InvalidKeyException {
        try (EphemeralKey alice = key("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
                EphemeralKey bob = key("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")) {
            assertHex(alice.publicKey(), "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
            assertHex(bob.publicKey(), "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
            String secret = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
            assertHex(alice.agree(bob.publicKey()), secret);
            assertHex(bob.agree(alice.publicKey()), secret);
        }
    }

    /** RFC 5869, appendix A.1: the first 32 of its 42 bytes. */
    @Test
    void keysAreDerivedAsInTheRfcOfHkdf() {
        Derivation derivation = Derivation.of(
                HEX.parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                HEX.parseHex("000102030405060708090a0b0c"));
        assertHex(
                derivation.key(HEX.parseHex("f0f1f2f3f4f5f6f7f8f9")).getEncoded(),
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }

    /** Blocks 0, 1 and 2 under the zero key, as in test cases 13 and 14 of the GCM specification (McGrew and Viega). */
    @Test
    void theKeystreamIsAesInCounterModeFromZero() throws GeneralSecurityException {
        byte[] stream = Keystream.begin(new SecretKeySpec(new byte[32], "AES")).update(new byte[48]);
        assertHex(
                stream,
                "dc95c078a2408989ad48a21492842087530f8afbc74536b9a963b4f1c4cb738bcea7403d4d606b6e074ec5d3baf39d18");
    }

    @Test
    void aClosedKeyIsWiped() {
        EphemeralKey key = key("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        key.close();
        assertThat(key.scalar()).containsOnly(0);
        assertThat(key).hasToString("EphemeralKey[***]");
    }

    @Test
    void aSealedShareOpensForItsReceiverInItsRosterOnly() throws GeneralSecurityException {
        Roster here = roster(0);
        byte[] agreed = new byte[32];
        HeldShares shares = HeldShares.of(HEX.parseHex("5a".repeat(HeldShares.BYTES)));
        byte[] ciphertext = new ShareChannel(agreed, here, "a", "b").seal(shares, new SecureRandom());
        assertThat(new ShareChannel(agreed, here, "a", "b").open(ciphertext).both())
                .isEqualTo(shares.both());
        byte[] other = agreed.clone();
        other[31] = 1;
        for (ShareChannel wrong : new ShareChannel[] {
            new ShareChannel(agreed, here, "b", "a"),
            new ShareChannel(agreed, here, "a", "c"),
            new ShareChannel(agreed, here, "c", "b"),
            new ShareChannel(agreed, here, "ab", ""),
            new ShareChannel(agreed, roster(1), "a", "b"),
            new ShareChannel(other, here, "a", "b")
        }) {
            assertThatThrownBy(() -> wrong.open(ciphertext)).isInstanceOf(AEADBadTagException.class);
        }
        byte[] cut = Arrays.copyOf(ciphertext, ciphertext.length - 1);
        assertThatThrownBy(() -> new ShareChannel(agreed, here, "a", "b").open(cut))
                .isInstanceOf(AEADBadTagException.class);
    }

    private static Roster roster(int round) {
        SecureSettings settings = Consortium.settings(3, VectorEncoding.average(1, 1), round, 0);
        return new Roster(settings, List.of(new Member("a", new byte[32], new byte[32])));
    }

    private static EphemeralKey key(String hex) {
        return EphemeralKey.of(HEX.parseHex(hex));
    }

    private static void assertHex(byte[] bytes, String hex) {
        assertThat(HEX.formatHex(bytes)).isEqualTo(hex);
    }
}
