package org.xinglin.vault;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.keys.DataKey;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.Envelope;

/** HPKE base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. An envelope is enc (32) and ct (48). */
final class HpkeSeal {
    private static final int ENCAPSULATION = 32;

    /** Anew for each call: Bouncy Castle's holds a digest that two threads would mix up. */
    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** @throws InvalidCipherTextException when the recipient's key is of low order */
    Envelope seal(EncryptionKey recipient, DataKey key, byte[] info, byte[] associated)
            throws InvalidCipherTextException {
        byte[] plain = key.secret().exposeForCipherCall();
        byte[][] sealed;
        try {
            var publicKey = new X25519PublicKeyParameters(recipient.value().bytes());
            sealed = hpke().seal(publicKey, info, associated, plain, null, null, null);
        } catch (IllegalStateException e) { // Bouncy Castle's answer to an all-zero agreement
            throw new InvalidCipherTextException("the recipient's key is not usable", e);
        }
        byte[] out = Arrays.copyOf(sealed[1], Envelope.LENGTH);
        System.arraycopy(sealed[0], 0, out, ENCAPSULATION, sealed[0].length);
        return Envelope.of(out);
    }

    /** @throws InvalidCipherTextException when it was not sealed for this key, info and associated data */
    DataKey open(Secret privateKey, Envelope envelope, byte[] info, byte[] associated)
            throws InvalidCipherTextException {
        byte[] bytes = envelope.bytes();
        byte[] encapsulated = Arrays.copyOf(bytes, ENCAPSULATION);
        byte[] sealed = Arrays.copyOfRange(bytes, ENCAPSULATION, bytes.length);
        Pair pair = pair(privateKey);
        try {
            var keys = new AsymmetricCipherKeyPair(pair.publicKey(), pair.privateKey());
            return new DataKey(
                    Secret.owning(hpke().open(encapsulated, keys, info, associated, sealed, null, null, null)));
        } catch (IllegalStateException e) {
            throw new InvalidCipherTextException("the encapsulated key is not usable", e);
        }
    }

    private static Pair pair(Secret privateKey) {
        var secret = new X25519PrivateKeyParameters(privateKey.exposeForCipherCall());
        return new Pair(secret, secret.generatePublicKey());
    }

    private record Pair(X25519PrivateKeyParameters privateKey, X25519PublicKeyParameters publicKey) {}
}
