package org.xinglin.core.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A transaction that left this console.
 *
 * @param what contract and function, such as {@code MedicalAccess.grantAccess}: never what it is about
 * @param signed its bytes as they were sent: sending them again can not do the change twice
 */
public record SentTransaction(
        Digest hash, WalletAddress from, long nonce, String what, Fee fee, Instant at, String signed, Fate fate) {

    /** What a transaction is called that only takes the place of another. */
    public static final String CANCELLATION = "cancellation";

    /** What was offered, in wei for a unit of gas. */
    public record Fee(BigInteger highest, BigInteger tip, BigInteger gas) {}

    /**
     * What became of it.
     *
     * @param block where it stands
     * @param replacedBy the transaction with the same nonce that was sent in its place
     */
    public record Fate(State state, Optional<Place> block, Optional<Digest> replacedBy) {
        public static final Fate WAITING = new Fate(State.WAITING, Optional.empty(), Optional.empty());

        public static Fate of(State state) {
            return new Fate(state, Optional.empty(), Optional.empty());
        }

        public static Fate in(State state, Place place) {
            return new Fate(state, Optional.of(place), Optional.empty());
        }

        public static Fate replaced(Digest by) {
            return new Fate(State.REPLACED, Optional.empty(), Optional.of(by));
        }
    }

    /** A place in the chain. */
    public record Place(BlockHeight height, Digest block) {}

    /** Where it stands. */
    public enum State {
        /** Sent; in no block yet. */
        WAITING,
        /** Another with the same nonce was sent in its place and decides what becomes of it. */
        REPLACED,
        DONE,
        /** In a block, but the contract refused. */
        REVERTED,
        /** Another transaction of the account used its nonce: it can never come into a block. */
        LOST
    }

    public boolean isCancellation() {
        return what.equals(CANCELLATION);
    }

    public SentTransaction with(Fate other) {
        return new SentTransaction(hash, from, nonce, what, fee, at, signed, other);
    }
}
