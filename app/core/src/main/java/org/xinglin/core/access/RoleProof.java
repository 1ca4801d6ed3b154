package org.xinglin.core.access;

import java.math.BigInteger;
import java.util.List;

/**
 * A linkable ring signature over a statement.
 *
 * @param image the same in all proofs of one prover on one record and day
 * @param challenge of the ring's first member
 * @param responses one a member, in the ring's order
 */
public record RoleProof(RoleStatement statement, RolePoint image, BigInteger challenge, List<BigInteger> responses) {
    public RoleProof {
        responses = List.copyOf(responses);
    }
}
