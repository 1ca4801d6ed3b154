package org.xinglin.ledger;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.Signer;

/**
 * An account that is made for one transaction and belongs to nobody: it owns nothing, is a member of nothing, and its key is
 * forgotten with the object.
 */
record FreshAccount(ECKeyPair keys) implements Signer {
    private static final int V_OFFSET = 27;

    static FreshAccount make(SecureRandom random) {
        try {
            return new FreshAccount(Keys.createEcKeyPair(random));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("secp256k1 is not there", missing);
        }
    }

    @Override
    public WalletAddress account() {
        return new WalletAddress("0x" + Keys.getAddress(keys));
    }

    @Override
    public EcdsaSignature sign(Digest hash) {
        Sign.SignatureData data = Sign.signMessage(hash.bytes(), keys, false);
        return new EcdsaSignature(Digest.of(data.getR()), Digest.of(data.getS()), data.getV()[0] - V_OFFSET);
    }

    @Override
    public String toString() {
        return account().text();
    }
}
