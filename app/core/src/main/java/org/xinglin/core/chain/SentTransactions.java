package org.xinglin.core.chain;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** The journal of what this console sent. Written before a transaction leaves, so that a crash forgets none. Thread-safe. */
public interface SentTransactions {
    /** Durable when it returns. */
    void add(SentTransaction transaction);

    /** The node did not take it: it never left. */
    void forget(Digest hash);

    void settle(Digest hash, SentTransaction.Fate fate);

    Optional<SentTransaction> find(Digest hash);

    /** All that compete for one place: a transaction and what was sent to replace it; oldest first. */
    List<SentTransaction> ofNonce(WalletAddress from, long nonce);

    /** What may still change: waiting, or in a block above {@code finalHeight}; oldest first. */
    List<SentTransaction> unsettled(long finalHeight);

    /** Newest first. */
    List<SentTransaction> latest(int count);
}
