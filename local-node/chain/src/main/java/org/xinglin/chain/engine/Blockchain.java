package org.xinglin.chain.engine;

import io.horizen.evm.Hash;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.evm.BlockHashes;
import org.xinglin.chain.evm.StateStore;
import org.xinglin.chain.evm.TransactionExecutor;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.store.BlockStore;
import org.xinglin.chain.store.TransactionPlace;

/** The chain as it is on disk: blocks, the states they lead to, and the newest block. Read by any thread. */
public final class Blockchain implements AutoCloseable {
    private final BlockStore blocks;
    private final StateStore states;
    private final BlockHashes blockHashes;
    private final TransactionExecutor executor;
    private volatile Block head;

    private Blockchain(BlockStore blocks, StateStore states, long chainId, Block head) {
        this.blocks = blocks;
        this.states = states;
        this.blockHashes = new BlockHashes(number -> {
            BlockHeader header = blocks.header(number);
            return header == null ? null : header.hash();
        });
        this.executor = new TransactionExecutor(chainId, blockHashes);
        this.head = head;
    }

    /** Opens the chain, or begins it, and brings the states up to the newest block if a loss of power took some. */
    static Blockchain open(BlockStore blocks, StateStore states, long chainId, Genesis genesis)
            throws DamagedChainException {
        if (blocks.isEmpty()) {
            blocks.append(genesis.block());
        }
        Block head = blocks.block(blocks.headNumber());
        if (head == null) {
            throw new DamagedChainException("the newest block can not be read");
        }
        genesis.check(blocks.block(0));
        Blockchain chain = new Blockchain(blocks, states, chainId, head);
        new StateRecovery(chain, states).run();
        return chain;
    }

    public Block head() {
        return head;
    }

    public @Nullable Block block(long number) {
        Block newest = head;
        return number == newest.number() ? newest : number > newest.number() ? null : blocks.block(number);
    }

    public @Nullable Block block(Hash hash) {
        Block newest = head;
        if (newest.hash().equals(hash)) {
            return newest;
        }
        Long number = blocks.numberOf(hash);
        return number == null ? null : block(number);
    }

    /** Where a transaction is, once its block is durable. */
    public @Nullable TransactionPlace find(Hash transaction) {
        TransactionPlace place = blocks.find(transaction);
        return place == null || place.blockNumber() > head.number() ? null : place;
    }

    public WorldState stateOf(Block block) {
        return states.at(block.header().roots().state());
    }

    public TransactionExecutor executor() {
        return executor;
    }

    BlockStore blocks() {
        return blocks;
    }

    /** The state must be committed before: the block makes it visible. */
    void append(Block block) {
        blocks.append(block);
        head = block;
    }

    @Override
    public void close() {
        states.close();
        blocks.close();
        blockHashes.close();
    }
}
