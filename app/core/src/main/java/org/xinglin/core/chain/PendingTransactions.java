package org.xinglin.core.chain;

import java.util.List;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** The account's transactions that are in no block yet, and what can be done about them. */
public interface PendingTransactions {
    /**
     * Looks again after everything that was not final: what a reorganisation threw out is sent again as it was.
     *
     * @return what is still waiting, oldest first
     * @throws Failed Unreachable
     */
    List<SentTransaction> refresh() throws Failed;

    /**
     * Sends the same again with the same nonce and a higher fee.
     *
     * @return the hash of what was sent in its place
     * @throws Failed Invalid UNKNOWN_TRANSACTION, Conflicting ALREADY_DONE, Refused, Unreachable
     */
    Digest speedUp(Digest hash) throws Failed;

    /** Sends nothing to itself with the same nonce. Otherwise as {@link #speedUp}. */
    Digest cancel(Digest hash) throws Failed;
}
