package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.chain.PendingTransactions;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.chain.SentTransaction.Fate;
import org.xinglin.core.chain.SentTransaction.State;
import org.xinglin.core.chain.SentTransactions;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** A journal of sent transactions in memory; a replacement is accepted for whatever waits in it. */
public final class InMemoryTransactions implements SentTransactions, PendingTransactions {
    private final List<SentTransaction> journal = new ArrayList<>();
    private Optional<Failure> trouble = Optional.empty();

    /** Whatever is asked of the chain from now on fails with this; empty: nothing does. */
    public void failWith(Optional<Failure> failure) {
        trouble = failure;
    }

    @Override
    public void add(SentTransaction transaction) {
        forget(transaction.hash());
        journal.add(transaction);
    }

    @Override
    public void forget(Digest hash) {
        journal.removeIf(one -> one.hash().equals(hash));
    }

    @Override
    public void settle(Digest hash, Fate fate) {
        journal.replaceAll(one -> one.hash().equals(hash) ? one.with(fate) : one);
    }

    @Override
    public Optional<SentTransaction> find(Digest hash) {
        return journal.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    @Override
    public List<SentTransaction> ofNonce(WalletAddress from, long nonce) {
        return journal.stream()
                .filter(one -> one.nonce() == nonce && one.from().equals(from))
                .toList();
    }

    @Override
    public List<SentTransaction> unsettled(long finalHeight) {
        return journal.stream()
                .filter(one -> one.fate().state() == State.WAITING
                        || one.fate()
                                .block()
                                .map(place -> place.height().value() > finalHeight)
                                .orElse(false))
                .toList();
    }

    @Override
    public List<SentTransaction> latest(int count) {
        List<SentTransaction> newest = journal.reversed();
        return List.copyOf(newest.subList(0, Math.min(count, newest.size())));
    }

    @Override
    public List<SentTransaction> refresh() throws Failed {
        failIfTold();
        return journal.stream()
                .filter(one -> one.fate().state() == State.WAITING)
                .toList();
    }

    @Override
    public Digest speedUp(Digest hash) throws Failed {
        return replace(hash, waiting(hash).what());
    }

    @Override
    public Digest cancel(Digest hash) throws Failed {
        return replace(hash, SentTransaction.CANCELLATION);
    }

    private SentTransaction waiting(Digest hash) throws Failed {
        failIfTold();
        return find(hash)
                .filter(one -> one.fate().state() == State.WAITING)
                .orElseThrow(() -> Failed.invalid(Problem.UNKNOWN_TRANSACTION, hash.hex()));
    }

    private Digest replace(Digest hash, String what) throws Failed {
        SentTransaction old = waiting(hash);
        byte[] other = hash.bytes();
        other[0] ^= 1;
        Digest fresh = Digest.of(other);
        add(new SentTransaction(fresh, old.from(), old.nonce(), what, old.fee(), old.at(), old.signed(), Fate.WAITING));
        settle(hash, Fate.replaced(fresh));
        return fresh;
    }

    private void failIfTold() throws Failed {
        if (trouble.isPresent()) {
            throw new Failed(trouble.get());
        }
    }
}
