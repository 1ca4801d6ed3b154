package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.Bloom;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.LogEntry;
import org.xinglin.chain.block.Receipt;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.consensus.Seal;
import org.xinglin.chain.consensus.ValidatorKey;
import org.xinglin.chain.evm.ExecutionResult;
import org.xinglin.chain.evm.TrieRoot;
import org.xinglin.chain.evm.WorldState;

/** Makes the next block of transactions, seals it and stores it. */
final class BlockProducer {
    private final Blockchain chain;
    private final ValidatorKey key;
    private final InstantSource clock;

    /** The new block, what turned out to be impossible with the reason, and what now waits for the nonce of such one. */
    record Produced(Block block, Map<Transaction, InvalidTransactionException> refused, List<Transaction> postponed) {}

    BlockProducer(Blockchain chain, ValidatorKey key, InstantSource clock) {
        this.chain = chain;
        this.key = key;
        this.clock = clock;
    }

    /** What a block made now would look like to a contract; time stands still rather than run backwards. */
    BlockContext nextContext() {
        Block parent = chain.head();
        long now = Math.max(
                clock.instant().getEpochSecond(), parent.header().context().timestamp());
        return new BlockContext(
                parent.number() + 1,
                now,
                key.address(),
                GasRules.BLOCK_LIMIT,
                GasRules.BASE_FEE,
                Seal.random(parent.hash()));
    }

    /** State first, then the block: whenever the process dies, the newest block's state is there. */
    Produced produce(List<Transaction> candidates) {
        Block parent = chain.head();
        BlockContext context = nextContext();
        Draft draft = new Draft(context);
        Hash stateRoot = parent.header().roots().state();
        if (!candidates.isEmpty()) {
            try (WorldState state = chain.stateOf(parent)) {
                draft.fill(state, candidates);
                stateRoot = state.commit();
            }
        }
        Block block = draft.seal(parent, stateRoot);
        chain.append(block);
        return new Produced(block, draft.refused, draft.postponed);
    }

    /** A block in the making. */
    private final class Draft {
        private final BlockContext context;
        private final List<Transaction> included = new ArrayList<>();
        private final List<Receipt> receipts = new ArrayList<>();
        private final Map<Transaction, InvalidTransactionException> refused = new LinkedHashMap<>();
        private final List<Transaction> postponed = new ArrayList<>();
        private final Set<Address> stuck = new HashSet<>();
        private long gasUsed;

        Draft(BlockContext context) {
            this.context = context;
        }

        void fill(WorldState state, List<Transaction> candidates) {
            for (Transaction transaction : candidates) {
                if (transaction.message().gas() > context.gasLimit() - gasUsed) {
                    return;
                }
                if (stuck.contains(transaction.from())) {
                    postponed.add(transaction);
                } else {
                    include(state, transaction);
                }
            }
        }

        private void include(WorldState state, Transaction transaction) {
            try {
                ExecutionResult result = chain.executor().execute(state, context, transaction, included.size());
                gasUsed += result.gasUsed();
                included.add(transaction);
                receipts.add(new Receipt(transaction.type(), result.success(), gasUsed, result.logs()));
            } catch (InvalidTransactionException impossible) {
                refused.put(transaction, impossible);
                stuck.add(transaction.from());
            }
        }

        Block seal(Block parent, Hash stateRoot) {
            List<LogEntry> logs = receipts.stream()
                    .flatMap(receipt -> receipt.logs().stream())
                    .toList();
            BlockRoots roots = new BlockRoots(
                    stateRoot,
                    TrieRoot.of(included.stream()
                            .map(transaction -> transaction.raw().toArray())
                            .toList()),
                    TrieRoot.of(receipts.stream().map(Receipt::encode).toList()));
            BlockHeader header = Seal.seal(
                    new BlockHeader(parent.hash(), context, roots, Bloom.of(logs), gasUsed, Seal.vanity()), key);
            return new Block(header, header.hash(), included, receipts);
        }
    }
}
