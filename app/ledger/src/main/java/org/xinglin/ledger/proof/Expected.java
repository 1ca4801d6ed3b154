package org.xinglin.ledger.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * What a reader of a proof knows from elsewhere; empty parts ask for nothing.
 *
 * @param genesis hash of block zero of the consortium's chain
 * @param validators all of them, in any order
 */
public record Expected(
        Optional<Digest> record,
        Optional<WalletAddress> member,
        Optional<Instant> at,
        Optional<Digest> genesis,
        List<WalletAddress> validators,
        Optional<WalletAddress> access,
        Optional<WalletAddress> consortium) {

    /**
     * Whether a made-up chain, or a contract that somebody put on the right one, would be noticed: block zero or the validators
     * are known, and both contracts.
     */
    public boolean namesChainAndContracts() {
        return (genesis.isPresent() || !validators.isEmpty()) && access.isPresent() && consortium.isPresent();
    }

    /** @throws Unproven when the proof is about something else, or on another chain */
    public void require(ProvenAccess proof) throws Unproven {
        AccessProof.Claim claim = proof.claim();
        same("record", record, claim.record());
        same("member", member, claim.member());
        same("time", at.map(time -> Instant.ofEpochSecond(time.getEpochSecond())), claim.at());
        same("chain: its block zero is another", genesis, proof.genesis());
        same("contract MedicalAccess", access, claim.access());
        same("contract Consortium", consortium, claim.consortium());
        if (!validators.isEmpty()
                && !validators.stream()
                        .sorted()
                        .toList()
                        .equals(proof.validators().stream().sorted().toList())) {
            throw new Unproven("the proof is about another chain: its validators are others");
        }
    }

    private static <T> void same(String what, Optional<T> expected, T found) throws Unproven {
        if (expected.isPresent() && !expected.get().equals(found)) {
            throw new Unproven("the proof is about another " + what);
        }
    }
}
