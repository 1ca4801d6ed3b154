package org.xinglin.chain.codec;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256, the hash of Ethereum (the padding of SHA-3's predecessor, not of FIPS 202). */
public final class Keccak {
    private Keccak() {}

    public static Hash hash(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return new Hash(out);
    }

    /** The last 20 bytes of a hash, as addresses are made. */
    public static Address addressOf(Hash hash) {
        return new Address(Arrays.copyOfRange(hash.toBytes(), 12, 32));
    }
}
