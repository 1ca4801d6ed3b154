package org.xinglin.ledger.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * Evidence of whether a member could read a record at a time, for somebody who has no node.
 *
 * @param genesis header of block zero, which names the validators
 * @param block header of the last block at that time
 * @param next header of the block after it, which shows that it was the last; empty at the head, and then the claim is about
 *     the block's own time
 * @param accounts the two contracts' storage in that block's state
 * @param events why it came to that, as far as the maker tells
 */
public record AccessProof(
        Claim claim,
        byte[] genesis,
        byte[] block,
        Optional<byte[]> next,
        List<AccountProof> accounts,
        List<EventProof> events) {

    /**
     * What the proof is about.
     *
     * @param layouts of the storage that it was made by
     */
    public record Claim(
            Digest record,
            WalletAddress member,
            Instant at,
            WalletAddress access,
            WalletAddress consortium,
            Digest layouts) {}

    /** An account in the state, and words of its storage; nodes from the root downwards. */
    public record AccountProof(WalletAddress address, List<byte[]> nodes, List<SlotProof> slots) {}

    /** @param slot 32 bytes */
    public record SlotProof(byte[] slot, List<byte[]> nodes) {}

    /** A receipt in the block under this header. */
    public record EventProof(byte[] header, int index, List<byte[]> nodes) {}
}
