package org.xinglin.vault;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.util.BigIntegers;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyProof;
import org.xinglin.core.keys.KeyProofs;

/** Key proofs by Ed25519 (RFC 8032) and the map of its points to X25519's, u = (1 + y) / (1 - y) (RFC 7748, section 4.1). */
public final class Ed25519KeyProofs implements KeyProofs {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final int LENGTH = 32;

    @Override
    public boolean isProven(
            EncryptionKey key, WalletAddress account, long chainId, WalletAddress consortium, KeyProof proof) {
        byte[] signer = proof.publicKey();
        // full validation: a canonical point of the large subgroup, so neither of low order nor with a part of low
        // order
        if (!Ed25519.validatePublicKeyFull(signer, 0)
                || !Arrays.equals(u(signer), key.value().bytes())) {
            return false;
        }
        byte[] message = KeyProof.message(chainId, consortium, account, key);
        return Ed25519.verify(proof.signature(), 0, signer, 0, message, 0, message.length);
    }

    /** Little endian, below p: a key in another encoding equals none. */
    private static byte[] u(byte[] edwards) {
        byte[] bytes = edwards.clone();
        bytes[LENGTH - 1] &= 0x7F; // the sign of x, which u does not depend on
        BigInteger y = new BigInteger(1, reversed(bytes));
        BigInteger u = BigInteger.ONE
                .add(y)
                .multiply(BigInteger.ONE.subtract(y).modInverse(P))
                .mod(P);
        return reversed(BigIntegers.asUnsignedByteArray(LENGTH, u));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = bytes[bytes.length - 1 - i];
        }
        return out;
    }
}
