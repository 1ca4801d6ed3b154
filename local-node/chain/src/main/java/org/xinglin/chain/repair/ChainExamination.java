package org.xinglin.chain.repair;

import io.horizen.evm.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.RawBlock;
import org.xinglin.chain.engine.BlockVerifier;
import org.xinglin.chain.engine.InvalidBlockException;
import org.xinglin.chain.evm.BlockHashes;
import org.xinglin.chain.evm.StateStore;
import org.xinglin.chain.evm.TransactionExecutor;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.genesis.GenesisFile;
import org.xinglin.chain.store.BlockScan;

/** Reads a chain's blocks from the first on, checks every seal and root, and runs every transaction on new states. */
final class ChainExamination {
    /** The machine's BLOCKHASH reaches this far back. */
    private static final int KNOWN_HASHES = 256;

    private final Genesis genesis;
    private final StateStore states;
    private final List<Hash> hashes = new ArrayList<>();
    private long blocks;
    private long transactions;

    private ChainExamination(Genesis genesis, StateStore states) {
        this.genesis = genesis;
        this.states = states;
    }

    /**
     * @param home of the chain
     * @param states a new folder, in which all states are afterwards
     * @param progress is told the number of good blocks
     */
    static ChainReport run(Path home, Path states, LongConsumer progress) throws IOException {
        Genesis genesis = GenesisFile.read(home)
                .orElseThrow(
                        () -> new IOException("there is no genesis.json in " + home + ", so no chain of this node"));
        long total = Files.size(home.resolve("blocks.log"));
        try (StateStore store = StateStore.open(states);
                BlockScan scan = BlockScan.open(home)) {
            ChainExamination examination = new ChainExamination(genesis, store);
            Optional<String> fault = examination.all(scan, progress);
            return new ChainReport(examination.blocks, examination.transactions, scan.position(), total, fault);
        }
    }

    private Optional<String> all(BlockScan scan, LongConsumer progress) throws IOException {
        try (BlockHashes known = new BlockHashes(this::hash)) {
            BlockVerifier verifier = new BlockVerifier(genesis, new TransactionExecutor(genesis.chainId(), known));
            Block parent = null;
            while (true) {
                long start = scan.position();
                Block next;
                try {
                    next = scan.next();
                } catch (IOException damaged) {
                    return Optional.of("block " + blocks + ": " + damaged.getMessage());
                }
                if (next == null) {
                    return blocks == 0 ? Optional.of("there is no block at all") : Optional.empty();
                }
                String fault = parent == null ? first(next) : follows(verifier, parent, next);
                if (fault != null) {
                    scan.backTo(start);
                    return Optional.of(fault);
                }
                note(next);
                progress.accept(blocks);
                parent = next;
            }
        }
    }

    private void note(Block block) {
        if (hashes.size() == KNOWN_HASHES) {
            hashes.removeFirst();
        }
        hashes.add(block.hash());
        blocks++;
        transactions += block.transactions().size();
    }

    private @Nullable Hash hash(long number) {
        long place = number - (blocks - hashes.size());
        return place < 0 || place >= hashes.size() ? null : hashes.get((int) place);
    }

    private @Nullable String first(Block block) {
        return block.hash().equals(genesis.block(states).hash())
                ? null
                : "block 0 is not the one that genesis.json describes";
    }

    private @Nullable String follows(BlockVerifier verifier, Block parent, Block block) {
        try (WorldState state = states.at(parent.header().roots().state())) {
            Block right = verifier.verify(parent, state, new RawBlock(block.header(), block.transactions()));
            return right.receipts().equals(block.receipts())
                    ? null
                    : "block " + block.number() + " has other receipts than its transactions give";
        } catch (InvalidBlockException wrong) {
            return wrong.getMessage();
        }
    }
}
