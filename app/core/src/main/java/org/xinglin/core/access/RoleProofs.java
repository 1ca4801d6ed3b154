package org.xinglin.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * The contract on which roles are proved. Changes are sent from the vault's own account and return the transaction's hash
 * once it stands in a block. Every call: {@code Failed} Unreachable, Refused with the contract's error name.
 */
public interface RoleProofs {
    RoleDomain domain();

    /** Days since 1970 (UTC) at the head of the chain. */
    long today() throws Failed;

    Digest enrol(RoleKeyClaim claim) throws Failed;

    /** The vault's account has no role key from now on. */
    Digest withdraw() throws Failed;

    /** Whether anybody ever entered this key: nobody can enter it again. */
    boolean isTaken(RolePoint key) throws Failed;

    /** The key that holds for an account on this day or on one to come. */
    Optional<RolePoint> keyOn(WalletAddress account, long day) throws Failed;

    /** By what the contract recognises the prover within a record and day. Asks nobody. */
    Digest nullifierOf(RoleProof proof);

    /** When the member whose nullifier this is proved her role on this record; empty if she did not. */
    Optional<Instant> provenAt(Digest record, Digest nullifier) throws Failed;

    /** All that was ever proved, newest first. */
    List<ProvenRole> proven() throws Failed;

    /** Sends from the vault's own account: for relays, never for the prover herself. */
    ProofSender relay();

    /** Sends from an account that is made now and used once; it can not pay for gas. */
    ProofSender freshSender();
}
