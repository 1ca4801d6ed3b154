package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyProof;
import org.xinglin.core.keys.KeyProofs;

class Ed25519KeyProofsTest {
    private static final WalletAddress ACCOUNT = new WalletAddress("0x" + "ab".repeat(20));
    private static final WalletAddress CONSORTIUM = new WalletAddress("0x" + "cd".repeat(20));
    private static final long CHAIN = 31_337;

    private final KeyProofs proofs = new Ed25519KeyProofs();
    private final ProvableKey key = key(5);

    @Test
    void anOwnKeyIsProven() {
        for (int seed = 0; seed < 50; seed++) {
            ProvableKey one = key(seed);
            KeyProof proof = one.proof(CHAIN, CONSORTIUM, ACCOUNT);
            assertThat(proofs.isProven(one.publicKey(), ACCOUNT, CHAIN, CONSORTIUM, proof))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void aProofIsForItsAccountChainConsortiumAndKeyOnly() {
        KeyProof proof = key.proof(CHAIN, CONSORTIUM, ACCOUNT);
        assertThat(proofs.isProven(key.publicKey(), CONSORTIUM, CHAIN, CONSORTIUM, proof))
                .isFalse();
        assertThat(proofs.isProven(key.publicKey(), ACCOUNT, CHAIN + 1, CONSORTIUM, proof))
                .isFalse();
        assertThat(proofs.isProven(key.publicKey(), ACCOUNT, CHAIN, ACCOUNT, proof))
                .isFalse();
        assertThat(proofs.isProven(key(6).publicKey(), ACCOUNT, CHAIN, CONSORTIUM, proof))
                .isFalse();
    }

    @Test
    void aForeignKeyIsNotProvenByAnOwnSignature() {
        EncryptionKey foreign = key(6).publicKey();
        byte[] seed = seed(7);
        byte[] signer = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, signer, 0);
        byte[] message = KeyProof.message(CHAIN, CONSORTIUM, ACCOUNT, foreign);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, signer, 0, message, 0, message.length, signature, 0);
        byte[] forged =
                ByteBuffer.allocate(KeyProof.LENGTH).put(signer).put(signature).array();
        assertThat(proofs.isProven(foreign, ACCOUNT, CHAIN, CONSORTIUM, KeyProof.of(forged)))
                .isFalse();
    }

    @Test
    void everyAlteredBitIsRefused() {
        byte[] proof = key.proof(CHAIN, CONSORTIUM, ACCOUNT).bytes();
        for (int bit = 0; bit < proof.length * 8; bit++) {
            byte[] altered = proof.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(proofs.isProven(key.publicKey(), ACCOUNT, CHAIN, CONSORTIUM, KeyProof.of(altered)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    /** y = 1 and y = -1, and the points of order 8 (the encodings are those of RFC 8032's test of small orders). */
    @Test
    void keysOfLowOrderAreNotProven() {
        for (String signer : new String[] {
            "0100000000000000000000000000000000000000000000000000000000000000",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"
        }) {
            byte[] proof = new byte[KeyProof.LENGTH];
            System.arraycopy(HexFormat.of().parseHex(signer), 0, proof, 0, 32);
            EncryptionKey zero = new EncryptionKey(Digest.of(new byte[32]));
            assertThat(proofs.isProven(zero, ACCOUNT, CHAIN, CONSORTIUM, KeyProof.of(proof)))
                    .as(signer)
                    .isFalse();
        }
    }

    @Test
    void theSameKeyInAnotherEncodingIsNotProven() {
        byte[] sameForX25519 = key.publicKey().value().bytes();
        sameForX25519[31] |= (byte) 0x80; // RFC 7748: the top bit is ignored
        EncryptionKey other = new EncryptionKey(Digest.of(sameForX25519));
        KeyProof proof = key.proof(CHAIN, CONSORTIUM, ACCOUNT);
        assertThat(proofs.isProven(other, ACCOUNT, CHAIN, CONSORTIUM, proof)).isFalse();
    }

    private static ProvableKey key(int seed) {
        return new ProvableKey(Secret.owning(seed(seed)));
    }

    private static byte[] seed(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
