package org.xinglin.chain.engine;

import io.horizen.evm.Hash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.pool.TransactionPool;

/** The one thread that seals: at once when there are transactions, else an empty block when the chain was idle. */
final class Sealer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int MAX_TRANSACTIONS = 500;

    private final Blockchain chain;
    private final BlockProducer producer;
    private final TransactionPool pool;
    private final Duration idleBlock;
    private final BlockingQueue<Boolean> wakeUp = new ArrayBlockingQueue<>(1);
    private final Map<Hash, CompletableFuture<Hash>> awaited = new ConcurrentHashMap<>();
    private final Listeners<Block> listeners;
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable String broken;

    Sealer(
            Blockchain chain,
            BlockProducer producer,
            TransactionPool pool,
            Listeners<Block> listeners,
            Duration idleBlock) {
        this.chain = chain;
        this.producer = producer;
        this.pool = pool;
        this.listeners = listeners;
        this.idleBlock = idleBlock;
        this.thread = Thread.ofPlatform().daemon().name("chain-sealer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Nullable
    String trouble() {
        return broken;
    }

    /** Takes a transaction up; the future ends when its block is durable or it turned out to be impossible. */
    CompletableFuture<Hash> submit(Transaction transaction) throws InvalidTransactionException {
        String trouble = broken;
        if (trouble != null) {
            throw new InvalidTransactionException(trouble);
        }
        CompletableFuture<Hash> outcome = new CompletableFuture<>();
        if (awaited.putIfAbsent(transaction.hash(), outcome) != null) {
            throw new InvalidTransactionException("already known");
        }
        try {
            Transaction replaced = pool.add(transaction);
            if (replaced != null) {
                accept(replaced);
            }
        } catch (InvalidTransactionException refused) {
            awaited.remove(transaction.hash(), outcome);
            throw refused;
        }
        wakeUp.offer(true);
        return outcome;
    }

    private void run() {
        try {
            while (!closing) {
                List<Transaction> ready = ready();
                if (!ready.isEmpty() || idledTooLong()) {
                    seal(ready);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("the chain stopped sealing", failure);
            String trouble = "the chain can not write its blocks any more: " + failure.getMessage();
            broken = trouble;
            awaited.keySet().forEach(hash -> refuse(hash, new InvalidTransactionException(trouble)));
        }
    }

    /** Waits for a reason to seal; true when the idle time passed without one. */
    private boolean idledTooLong() throws InterruptedException {
        if (idleBlock.isZero()) {
            wakeUp.take();
            return false;
        }
        return wakeUp.poll(idleBlock.toNanos(), TimeUnit.NANOSECONDS) == null;
    }

    private List<Transaction> ready() {
        if (pool.size() == 0) {
            return List.of();
        }
        return pool.executable(chain::nonceAtHead, MAX_TRANSACTIONS);
    }

    private void seal(List<Transaction> transactions) {
        BlockProducer.Produced produced = producer.produce(transactions);
        produced.block().transactions().forEach(pool::remove);
        produced.refused().keySet().forEach(pool::remove);
        produced.block().transactions().forEach(this::accept);
        produced.postponed().forEach(this::accept);
        produced.refused().forEach((transaction, reason) -> refuse(transaction.hash(), reason));
        note(produced.block());
        listeners.tell(produced.block());
    }

    private static void note(Block block) {
        (block.transactions().isEmpty() ? LOG.atDebug() : LOG.atInfo())
                .addKeyValue("height", block.number())
                .addKeyValue("transactions", block.transactions().size())
                .addKeyValue("gas", block.header().gasUsed())
                .addKeyValue("proposer", block.header().context().proposer())
                .log("sealed");
    }

    private void accept(Transaction transaction) {
        CompletableFuture<Hash> outcome = awaited.remove(transaction.hash());
        if (outcome != null) {
            outcome.complete(transaction.hash());
        }
    }

    private void refuse(Hash transaction, InvalidTransactionException reason) {
        CompletableFuture<Hash> outcome = awaited.remove(transaction);
        if (outcome != null) {
            outcome.completeExceptionally(reason);
        }
    }

    void forget(Hash transaction) {
        awaited.remove(transaction);
    }

    /** Lets the block that is being made be finished: an interrupt would close the file under it. */
    @Override
    public void close() {
        closing = true;
        wakeUp.offer(true);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        awaited.keySet().forEach(hash -> refuse(hash, new InvalidTransactionException("the chain is stopping")));
    }
}
