package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.Transaction;

/**
 * The next nonces of accounts that have sent lately, so that the state need not be opened for each of their transactions.
 * Whoever is in here may send: it has a key, and no code comes to an address with a key. Nonces only grow: of two answers
 * the higher one is newer. Thread-safe.
 */
final class KnownSenders {
    private static final int MAX_SENDERS = 10_000;

    private final Map<Address, Long> nonces = new LinkedHashMap<>(16, 0.75f, true);

    synchronized @Nullable Long nonce(Address sender) {
        return nonces.get(sender);
    }

    synchronized long learn(Address sender, long nonce) {
        long newest = nonces.merge(sender, nonce, Math::max);
        if (nonces.size() > MAX_SENDERS) {
            nonces.remove(nonces.keySet().iterator().next());
        }
        return newest;
    }

    void learn(Block block) {
        for (Transaction transaction : block.transactions()) {
            learn(transaction.from(), transaction.nonce() + 1);
        }
    }
}
