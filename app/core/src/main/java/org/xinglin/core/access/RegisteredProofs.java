package org.xinglin.core.access;

import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.keys.KeyProofs;

/** Judges members by the proofs that they registered with their keys, for one chain and consortium. */
public final class RegisteredProofs implements ProvenKeys {
    private final KeyProofs proofs;
    private final long chainId;
    private final WalletAddress consortium;

    public RegisteredProofs(KeyProofs proofs, long chainId, WalletAddress consortium) {
        this.proofs = proofs;
        this.chainId = chainId;
        this.consortium = consortium;
    }

    @Override
    public boolean isProven(Member member) {
        return member.proof()
                .filter(proof -> proofs.isProven(member.key(), member.account(), chainId, consortium, proof))
                .isPresent();
    }
}
