package org.xinglin.vault.ring;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;
import org.xinglin.core.access.RingMember;
import org.xinglin.core.access.RoleDomain;
import org.xinglin.core.access.RoleKeyClaim;
import org.xinglin.core.access.RoleProof;
import org.xinglin.core.access.RoleStatement;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** Checks proofs as the contract does, but for what only the chain knows: members, grants, days and used nullifiers. */
public final class RingVerifier {
    private RingVerifier() {}

    /** True for a proof of its statement. */
    public static boolean holds(RoleProof proof) {
        RoleStatement statement = proof.statement();
        List<BigInteger> responses = proof.responses();
        boolean formed = responses.size() == statement.ring().size()
                && isScalar(proof.challenge())
                && responses.stream().allMatch(RingVerifier::isScalar)
                && Bn254.isOnCurve(proof.image())
                && statement.ring().stream().map(RingMember::key).allMatch(Bn254::isOnCurve);
        return formed && closes(proof);
    }

    /** True when whoever made the claim knows the secret of its key. */
    public static boolean holds(RoleKeyClaim claim, RoleDomain domain, WalletAddress account) {
        if (!Bn254.isOnCurve(claim.key()) || !isScalar(claim.challenge()) || !isScalar(claim.response())) {
            return false;
        }
        ECPoint commitment =
                Bn254.combination(claim.response(), Bn254.GENERATOR, claim.challenge(), Bn254.decode(claim.key()));
        return Transcript.possession(domain, account, claim.key(), commitment).equals(claim.challenge());
    }

    /** What the contract recognises a prover by within an event. */
    public static Digest nullifier(RoleProof proof) {
        return Transcript.nullifier(proof.image());
    }

    private static boolean closes(RoleProof proof) {
        Transcript transcript = new Transcript(proof.statement(), proof.image());
        ECPoint base = Transcript.base(proof.statement());
        ECPoint image = Bn254.decode(proof.image());
        BigInteger challenge = proof.challenge();
        for (int i = 0; i < proof.responses().size(); i++) {
            BigInteger response = proof.responses().get(i);
            ECPoint key = Bn254.decode(proof.statement().ring().get(i).key());
            challenge = transcript.next(
                    Bn254.combination(response, Bn254.GENERATOR, challenge, key),
                    Bn254.combination(response, base, challenge, image));
        }
        return challenge.equals(proof.challenge());
    }

    private static boolean isScalar(BigInteger value) {
        return value.signum() >= 0 && value.compareTo(Bn254.ORDER) < 0;
    }
}
