package org.xinglin.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.EcdsaSignature;
import org.xinglin.core.keys.Signer;

/** Signs with a key made from a word, so that each test has accounts of its own. */
record TestSigner(ECKeyPair keys) implements Signer {

    static TestSigner of(String word) {
        return new TestSigner(ECKeyPair.create(new BigInteger(1, Hash.sha256(word.getBytes(StandardCharsets.UTF_8)))));
    }

    @Override
    public WalletAddress account() {
        return new WalletAddress("0x" + Keys.getAddress(keys));
    }

    @Override
    public EcdsaSignature sign(Digest hash) {
        Sign.SignatureData data = Sign.signMessage(hash.bytes(), keys, false);
        return new EcdsaSignature(Digest.of(data.getR()), Digest.of(data.getS()), data.getV()[0] - 27);
    }
}
