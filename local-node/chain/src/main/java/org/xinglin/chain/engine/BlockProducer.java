package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.consensus.Seal;
import org.xinglin.chain.consensus.ValidatorKey;
import org.xinglin.chain.evm.WorldState;

/** Makes the next block of transactions, seals it with the key of the validator whose turn it is, and stores it. */
final class BlockProducer {
    private final Blockchain chain;
    private final Map<Address, ValidatorKey> keys;
    private final InstantSource clock;

    /** The new block, what turned out to be impossible with the reason, and what now waits for the nonce of such one. */
    record Produced(Block block, Map<Transaction, InvalidTransactionException> refused, List<Transaction> postponed) {}

    /** @param keys of all validators of the chain */
    BlockProducer(Blockchain chain, Map<Address, ValidatorKey> keys, InstantSource clock) {
        this.chain = chain;
        this.keys = Map.copyOf(keys);
        this.clock = clock;
    }

    /** State first, then the block: whenever the process dies, the newest block's state is there. */
    Produced produce(List<Transaction> candidates) {
        Block parent = chain.head();
        BlockContext context = chain.nextContext(clock.instant());
        Map<Transaction, InvalidTransactionException> refused = new LinkedHashMap<>();
        List<Transaction> postponed = new ArrayList<>();
        Block block;
        try (WorldState state = chain.stateOf(parent)) {
            BlockExecution execution = new BlockExecution(chain.executor(), context, state);
            fill(execution, candidates, refused, postponed);
            block = seal(parent, context, execution);
        }
        chain.append(block);
        return new Produced(block, refused, postponed);
    }

    private static void fill(
            BlockExecution execution,
            List<Transaction> candidates,
            Map<Transaction, InvalidTransactionException> refused,
            List<Transaction> postponed) {
        Set<Address> stuck = new HashSet<>();
        for (Transaction transaction : candidates) {
            if (!execution.hasRoomFor(transaction)) {
                return;
            }
            if (stuck.contains(transaction.from())) {
                postponed.add(transaction);
                continue;
            }
            try {
                execution.run(transaction);
            } catch (InvalidTransactionException impossible) {
                refused.put(transaction, impossible);
                stuck.add(transaction.from());
            }
        }
    }

    private Block seal(Block parent, BlockContext context, BlockExecution execution) {
        BlockRoots roots = execution.commit(parent.header().roots().state());
        ValidatorKey key = Objects.requireNonNull(keys.get(context.proposer()), "a validator's key is not here");
        BlockHeader header = Seal.seal(
                new BlockHeader(parent.hash(), context, roots, execution.bloom(), execution.gasUsed(), Seal.vanity()),
                key);
        return new Block(header, header.hash(), execution.transactions(), execution.receipts());
    }
}
