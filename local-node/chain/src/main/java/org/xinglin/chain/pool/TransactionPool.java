package org.xinglin.chain.pool;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.FeeOffer;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Transaction;

/** Valid transactions that are not in a block yet, among them those that wait for an earlier nonce. Thread-safe. */
public final class TransactionPool {
    private static final int MAX_TRANSACTIONS = 10_000;
    private static final int MAX_OF_ONE_SENDER = 1_024;
    /** A replacement must offer a tenth more, as in go-ethereum. */
    private static final BigInteger BUMP_PERCENT = BigInteger.valueOf(110);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final Map<Address, NavigableMap<Long, Waiting>> bySender = new HashMap<>();
    private final Map<Hash, Transaction> byHash = new HashMap<>();
    private long arrivals;

    private record Waiting(Transaction transaction, long arrival) {}

    /** One sender's transactions without a gap, the next of them first. */
    private static final class Run {
        private final List<Waiting> waiting;
        private int position;

        Run(List<Waiting> waiting) {
            this.waiting = waiting;
        }

        Waiting next() {
            return waiting.get(position);
        }

        boolean advance() {
            return ++position < waiting.size();
        }
    }

    /** Answers the transaction of the same sender and nonce that had to make room, if there was one. */
    public synchronized @Nullable Transaction add(Transaction transaction) throws InvalidTransactionException {
        require(!byHash.containsKey(transaction.hash()), "already known");
        NavigableMap<Long, Waiting> own = bySender.getOrDefault(transaction.from(), new TreeMap<>());
        Waiting replaced = own.get(transaction.nonce());
        if (replaced == null) {
            require(byHash.size() < MAX_TRANSACTIONS, "txpool is full");
            require(own.size() < MAX_OF_ONE_SENDER, "account limit exceeded");
        } else {
            require(outbids(transaction, replaced.transaction()), "replacement transaction underpriced");
            byHash.remove(replaced.transaction().hash());
        }
        own.put(transaction.nonce(), new Waiting(transaction, arrivals++));
        bySender.put(transaction.from(), own);
        byHash.put(transaction.hash(), transaction);
        return replaced == null ? null : replaced.transaction();
    }

    private static boolean outbids(Transaction fresh, Transaction old) {
        FeeOffer offer = fresh.message().fee();
        FeeOffer asked = old.message().fee();
        return tenthMore(offer.maxFee(), asked.maxFee()) && tenthMore(offer.maxPriorityFee(), asked.maxPriorityFee());
    }

    private static boolean tenthMore(BigInteger offer, BigInteger asked) {
        return offer.compareTo(asked) > 0 && offer.multiply(HUNDRED).compareTo(asked.multiply(BUMP_PERCENT)) >= 0;
    }

    /** What can run now, in order of arrival but never out of order for one sender; what is stale comes too. */
    public synchronized List<Transaction> executable(ToLongFunction<Address> nonces, int max) {
        PriorityQueue<Run> runs = new PriorityQueue<>(
                Comparator.comparingLong((Run run) -> run.next().arrival()));
        bySender.forEach((sender, own) -> {
            List<Waiting> run = run(own, nonces.applyAsLong(sender));
            if (!run.isEmpty()) {
                runs.add(new Run(run));
            }
        });
        List<Transaction> out = new ArrayList<>();
        while (out.size() < max && !runs.isEmpty()) {
            Run run = runs.remove();
            out.add(run.next().transaction());
            if (run.advance()) {
                runs.add(run);
            }
        }
        return out;
    }

    private static List<Waiting> run(NavigableMap<Long, Waiting> own, long nonce) {
        List<Waiting> run = new ArrayList<>(own.headMap(nonce, false).values());
        long next = nonce;
        Waiting waiting = own.get(next);
        while (waiting != null) {
            run.add(waiting);
            waiting = own.get(++next);
        }
        return run;
    }

    /** The nonce after all that can run, given the one in the state. */
    public synchronized long nextNonce(Address sender, long stateNonce) {
        NavigableMap<Long, Waiting> own = bySender.get(sender);
        long next = stateNonce;
        while (own != null && own.containsKey(next)) {
            next++;
        }
        return next;
    }

    /** All that wait, by sender and nonce. */
    public synchronized SortedMap<Address, SortedMap<Long, Transaction>> content() {
        SortedMap<Address, SortedMap<Long, Transaction>> content =
                new TreeMap<>(Comparator.comparing(Address::toString));
        bySender.forEach((sender, own) -> {
            SortedMap<Long, Transaction> copy = new TreeMap<>();
            own.forEach((nonce, waiting) -> copy.put(nonce, waiting.transaction()));
            content.put(sender, copy);
        });
        return content;
    }

    public synchronized @Nullable Transaction find(Hash hash) {
        return byHash.get(hash);
    }

    public synchronized void remove(Transaction transaction) {
        if (byHash.remove(transaction.hash()) == null) {
            return;
        }
        NavigableMap<Long, Waiting> own = bySender.get(transaction.from());
        if (own != null) {
            own.remove(transaction.nonce());
            if (own.isEmpty()) {
                bySender.remove(transaction.from());
            }
        }
    }

    public synchronized int size() {
        return byHash.size();
    }

    private static void require(boolean holds, String otherwise) throws InvalidTransactionException {
        if (!holds) {
            throw new InvalidTransactionException(otherwise);
        }
    }
}
