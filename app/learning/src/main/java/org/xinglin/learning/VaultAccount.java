package org.xinglin.learning;

import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Signer;
import org.xinglin.federation.participant.JoinSigner;

/** The vault's account as the federation sees it. */
record VaultAccount(Signer signer) implements JoinSigner {
    @Override
    public String account() {
        return signer.account().text();
    }

    @Override
    public byte[] sign(byte[] hash) {
        return signer.sign(Digest.of(hash)).toBytes();
    }
}
