package org.xinglin.core.testkit;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.EncryptionKey;
import org.xinglin.core.keys.KeyProof;
import org.xinglin.core.keys.KeyProofs;

/** Believes what {@link FakeVault} proves: a hash of all that the proof is about, which anybody could make. */
public final class FakeKeyProofs implements KeyProofs {
    @Override
    public boolean isProven(
            EncryptionKey key, WalletAddress account, long chainId, WalletAddress consortium, KeyProof proof) {
        return proof(key, account, chainId, consortium).equals(proof);
    }

    static KeyProof proof(EncryptionKey key, WalletAddress account, long chainId, WalletAddress consortium) {
        String message = HexFormat.of().formatHex(KeyProof.message(chainId, consortium, account, key));
        ByteBuffer out = ByteBuffer.allocate(KeyProof.LENGTH);
        for (String part : new String[] {"a", "b", "c"}) {
            out.put(FakeVault.hash("key-proof-" + part, message).bytes());
        }
        return KeyProof.of(out.array());
    }
}
