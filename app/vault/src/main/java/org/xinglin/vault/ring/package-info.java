/**
 * Proofs that one of a ring of members speaks, without saying which: a linkable ring signature over BN254, as the contract
 * {@code ProofOfRole} checks it. Here live the group, the hashes and the prover; never the chain, and no secret leaves.
 */
@NullMarked
package org.xinglin.vault.ring;

import org.jspecify.annotations.NullMarked;
