package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.consensus.Seal;
import org.xinglin.chain.evm.BlockHashes;
import org.xinglin.chain.evm.StateStore;
import org.xinglin.chain.evm.TransactionExecutor;
import org.xinglin.chain.evm.TransactionRules;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.genesis.Genesis;
import org.xinglin.chain.store.BlockStore;
import org.xinglin.chain.store.TransactionPlace;

/** The chain as it is on disk: blocks, the states they lead to, and the newest block. Read by any thread. */
public final class Blockchain implements AutoCloseable {
    private final BlockStore blocks;
    private final StateStore states;
    private final Genesis genesis;
    private final BlockHashes blockHashes;
    private final TransactionExecutor executor;
    private final RecentBlocks recent = new RecentBlocks();
    private final KnownSenders senders = new KnownSenders();
    private volatile Block head;

    private Blockchain(ChainFiles files, Genesis genesis, Block head) {
        this.blocks = files.blocks();
        this.states = files.states();
        this.genesis = genesis;
        this.blockHashes = new BlockHashes(number -> {
            BlockHeader header = blocks.header(number);
            return header == null ? null : header.hash();
        });
        this.executor = new TransactionExecutor(genesis.chainId(), blockHashes);
        this.head = head;
    }

    /** Opens the chain, or begins it, and brings the states up to the newest block if a loss of power took some. */
    static Blockchain open(ChainFiles files, Genesis genesis) throws DamagedChainException {
        BlockStore blocks = files.blocks();
        Block first = genesis.block(files.states());
        if (blocks.isEmpty()) {
            blocks.append(first);
        }
        Block head = blocks.block(blocks.headNumber());
        Block stored = blocks.block(0);
        if (head == null || stored == null) {
            throw new DamagedChainException((head == null ? "the newest" : "the first") + " block can not be read");
        }
        if (!stored.hash().equals(first.hash())) {
            throw new DamagedChainException("genesis.json and its first block do not belong together");
        }
        checkSeal(head, genesis);
        Blockchain chain = new Blockchain(files, genesis, head);
        new StateRecovery(chain, files.states()).run();
        return chain;
    }

    private static void checkSeal(Block head, Genesis genesis) throws DamagedChainException {
        if (head.number() == 0) {
            return;
        }
        try {
            BlockVerifier.checkSeal(head.header(), genesis);
        } catch (InvalidBlockException forged) {
            throw new DamagedChainException(String.valueOf(forged.getMessage()), forged);
        }
    }

    public Genesis genesis() {
        return genesis;
    }

    public Block head() {
        return head;
    }

    public @Nullable Block block(long number) {
        Block newest = head;
        if (number >= newest.number()) {
            return number == newest.number() ? newest : null;
        }
        Block known = recent.find(number);
        return known == null ? blocks.block(number) : known;
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

    /** The nonce of the account's next transaction after the newest block. */
    long nonceAtHead(Address account) {
        Long known = senders.nonce(account);
        if (known != null) {
            return known;
        }
        try (WorldState state = stateOf(head)) {
            return state.nonce(account);
        }
    }

    /** Refuses a transaction that its sender may not send or can not pay; answers the sender's next nonce. */
    long checkSender(Transaction transaction) throws InvalidTransactionException {
        Address from = transaction.from();
        Long known = senders.nonce(from);
        if (known != null && TransactionRules.cost(transaction.message()).signum() == 0) {
            TransactionRules.checkNonce(transaction, known);
            return known;
        }
        try (WorldState state = stateOf(head)) {
            TransactionRules.checkSender(transaction, state);
            return senders.learn(from, state.nonce(from));
        }
    }

    public WorldState stateOf(Block block) {
        return states.at(block.header().roots().state());
    }

    public TransactionExecutor executor() {
        return executor;
    }

    BlockVerifier verifier() {
        return new BlockVerifier(genesis, executor);
    }

    /** What a block made now would look like to a contract; time stands still rather than run backwards. */
    public BlockContext nextContext(Instant now) {
        BlockHeader parent = head.header();
        long number = parent.number() + 1;
        return new BlockContext(
                number,
                Math.max(now.getEpochSecond(), parent.context().timestamp()),
                genesis.validators().proposerOf(number),
                genesis.gasLimit(),
                genesis.fees().after(parent),
                Seal.random(head.hash()));
    }

    BlockStore blocks() {
        return blocks;
    }

    /** The state must be committed before: the block makes it visible. */
    void append(Block block) {
        blocks.append(block);
        recent.add(block);
        senders.learn(block);
        head = block;
    }

    @Override
    public void close() {
        states.close();
        blocks.close();
        blockHashes.close();
    }
}
