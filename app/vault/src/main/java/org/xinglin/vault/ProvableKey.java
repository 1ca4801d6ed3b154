package org.xinglin.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyProof;

/**
 * An X25519 key that can sign for itself. From a 32-byte seed RFC 8032 makes the scalar clamp(SHA-512(seed)[0..32]) of an
 * Ed25519 key; the same scalar is the X25519 key (RFC 7748), so that both public keys are one point in two forms. That one
 * key signs and decapsulates is sound: E. Thormarker, "On using the same key pair for Ed25519 and an X25519 based KEM" (2021).
 */
final class ProvableKey implements AutoCloseable {
    private static final int SCALAR = 32;
    private static final int SHA_512 = 64;
    private final Secret seed;
    private final Secret scalar;
    private final EncryptionKey publicKey;

    /** Wipes {@code seed} when it is closed. */
    ProvableKey(Secret seed) {
        this.seed = seed;
        this.scalar = scalar(seed);
        byte[] u = new byte[SCALAR];
        X25519.scalarMultBase(scalar.exposeForCipherCall(), 0, u, 0);
        this.publicKey = new EncryptionKey(Digest.of(u));
    }

    EncryptionKey publicKey() {
        return publicKey;
    }

    /** The X25519 private key, clamped. */
    Secret scalar() {
        return scalar;
    }

    KeyProof proof(long chainId, WalletAddress consortium, WalletAddress account) {
        byte[] message = KeyProof.message(chainId, consortium, account, publicKey);
        byte[] secret = seed.exposeForCipherCall();
        byte[] signer = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, signer, 0);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, signer, 0, message, 0, message.length, signature, 0);
        return KeyProof.of(
                ByteBuffer.allocate(KeyProof.LENGTH).put(signer).put(signature).array());
    }

    private static Secret scalar(Secret seed) {
        byte[] hash = new byte[SHA_512];
        SHA512Digest sha = new SHA512Digest();
        sha.update(seed.exposeForCipherCall(), 0, seed.length());
        sha.doFinal(hash, 0);
        byte[] scalar = Arrays.copyOf(hash, SCALAR);
        Arrays.fill(hash, (byte) 0);
        X25519.clampPrivateKey(scalar);
        return Secret.owning(scalar);
    }

    @Override
    public void close() {
        seed.close();
        scalar.close();
    }
}
