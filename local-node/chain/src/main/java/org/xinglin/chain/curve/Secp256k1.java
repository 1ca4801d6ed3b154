package org.xinglin.chain.curve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ECDSA over secp256k1 as Ethereum uses it. Bitcoin Core's library, which geth's machine brings along, is ten times as fast
 * as Java; where it can not be reached, as on Windows, Java does the same.
 */
public sealed interface Secp256k1 permits NativeSecp256k1, JavaSecp256k1 {
    /** Bytes of a digest, of a secret key, and of each half of a signature. */
    int WORD = 32;

    /**
     * @param signature r and s, 64 bytes
     * @param parity 0 or 1: which of the two keys that fit
     * @return the public key, x and y, 64 bytes; nothing where the signature is none
     */
    byte @Nullable [] recover(byte[] digest, byte[] signature, int parity);

    /** @return r, s (the lower one) and the parity, 65 bytes; the nonce is that of RFC 6979 */
    byte[] sign(byte[] digest, byte[] secret);

    /** The one for this machine. */
    static Secp256k1 get() {
        return Chosen.CURVE;
    }

    /** Chooses once, when it is first needed. */
    final class Chosen {
        private static final Logger LOG = LoggerFactory.getLogger(Secp256k1.class);
        private static final Secp256k1 CURVE = choose();

        private Chosen() {}

        private static Secp256k1 choose() {
            JavaSecp256k1 java = new JavaSecp256k1();
            try {
                NativeSecp256k1 fast = new NativeSecp256k1();
                if (agree(java, fast)) {
                    return fast;
                }
                LOG.warn("the native curve does not agree with Java's and is not used");
            } catch (LinkageError missing) {
                LOG.debug("there is no native curve here", missing);
            }
            return java;
        }

        /** Trusts a library of another version only after it has shown that it does the same. */
        private static boolean agree(Secp256k1 one, Secp256k1 other) {
            byte[] digest = new byte[WORD];
            Arrays.fill(digest, (byte) 0x5a);
            byte[] secret = new byte[WORD];
            Arrays.fill(secret, (byte) 0x17);
            byte[] signed = one.sign(digest, secret);
            byte[] compact = Arrays.copyOf(signed, 2 * WORD);
            return Arrays.equals(signed, other.sign(digest, secret))
                    && Arrays.equals(
                            one.recover(digest, compact, signed[2 * WORD]),
                            other.recover(digest, compact, signed[2 * WORD]));
        }
    }
}
