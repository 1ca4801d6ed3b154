package org.xinglin.chain.engine;

import io.horizen.evm.Hash;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.Bloom;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Receipt;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.evm.ExecutionResult;
import org.xinglin.chain.evm.TransactionExecutor;
import org.xinglin.chain.evm.TrieRoot;
import org.xinglin.chain.evm.WorldState;

/** Transactions of one block run one after the other on the state that its parent left. */
final class BlockExecution {
    private final TransactionExecutor executor;
    private final BlockContext context;
    private final WorldState state;
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private long gasUsed;

    BlockExecution(TransactionExecutor executor, BlockContext context, WorldState state) {
        this.executor = executor;
        this.context = context;
        this.state = state;
    }

    boolean hasRoomFor(Transaction transaction) {
        return transaction.message().gas() <= context.gasLimit() - gasUsed;
    }

    /** When it may not run, nothing has changed. */
    void run(Transaction transaction) throws InvalidTransactionException {
        ExecutionResult result = executor.execute(state, context, transaction, transactions.size());
        gasUsed += result.gasUsed();
        transactions.add(transaction);
        receipts.add(Receipt.of(transaction.type(), result.success(), gasUsed, result.logs()));
    }

    long gasUsed() {
        return gasUsed;
    }

    List<Transaction> transactions() {
        return transactions;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    Bytes bloom() {
        return Bloom.union(receipts.stream().map(Receipt::bloom).toList());
    }

    /** Writes the state to disk: nothing can be run after this. */
    BlockRoots commit(Hash unchanged) {
        Hash root = transactions.isEmpty() ? unchanged : state.commit();
        return new BlockRoots(
                root,
                TrieRoot.of(transactions.stream()
                        .map(transaction -> transaction.raw().toArray())
                        .toList()),
                TrieRoot.of(receipts.stream().map(Receipt::encode).toList()));
    }
}
