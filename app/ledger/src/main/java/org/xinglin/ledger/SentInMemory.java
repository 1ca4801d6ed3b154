package org.xinglin.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/** A journal that ends with the process. */
final class SentInMemory implements SentTransactions {
    /** Of those that are settled nobody asks for older ones. */
    private static final int KEPT = 10_000;

    private final Map<Digest, SentTransaction> journal = new LinkedHashMap<>();

    @Override
    public synchronized void add(SentTransaction transaction) {
        journal.put(transaction.hash(), transaction);
        if (journal.size() > KEPT) {
            journal.remove(journal.keySet().iterator().next());
        }
    }

    @Override
    public synchronized void forget(Digest hash) {
        journal.remove(hash);
    }

    @Override
    public synchronized void settle(Digest hash, SentTransaction.Fate fate) {
        journal.computeIfPresent(hash, (known, transaction) -> transaction.with(fate));
    }

    @Override
    public synchronized Optional<SentTransaction> find(Digest hash) {
        return Optional.ofNullable(journal.get(hash));
    }

    @Override
    public synchronized List<SentTransaction> ofNonce(WalletAddress from, long nonce) {
        return journal.values().stream()
                .filter(transaction ->
                        transaction.nonce() == nonce && transaction.from().equals(from))
                .toList();
    }

    @Override
    public synchronized List<SentTransaction> unsettled(long finalHeight) {
        return journal.values().stream()
                .filter(transaction -> isOpen(transaction.fate(), finalHeight))
                .toList();
    }

    @Override
    public synchronized List<SentTransaction> latest(int count) {
        List<SentTransaction> newest = new ArrayList<>(journal.values()).reversed();
        return List.copyOf(newest.subList(0, Math.min(count, newest.size())));
    }

    private static boolean isOpen(SentTransaction.Fate fate, long finalHeight) {
        return switch (fate.state()) {
            case WAITING -> true;
            case DONE, REVERTED ->
                fate.block().map(place -> place.height().value() > finalHeight).orElse(false);
            case REPLACED, LOST -> false;
        };
    }
}
