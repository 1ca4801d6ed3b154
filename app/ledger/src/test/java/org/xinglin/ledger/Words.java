package org.xinglin.ledger;

import java.math.BigInteger;
import java.util.Arrays;
import org.web3j.crypto.Hash;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.keys.KeyProof;

/** Values made from words and small numbers. */
final class Words {
    private Words() {}

    static Digest digest(String word) {
        return Digest.ofHex(Hash.sha3String(word));
    }

    static byte[] bytes(String word) {
        return digest(word).bytes();
    }

    static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }

    /** As long as a proof of a key, and proving nothing: contracts can not tell. */
    static byte[] keyProof() {
        byte[] bytes = new byte[KeyProof.LENGTH];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    static byte[] envelope(int filling) {
        byte[] bytes = new byte[Envelope.LENGTH];
        Arrays.fill(bytes, (byte) filling);
        return bytes;
    }
}
