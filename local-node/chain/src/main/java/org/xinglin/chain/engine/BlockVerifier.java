package org.xinglin.chain.engine;

import io.horizen.evm.Hash;
import java.util.Objects;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.BlockRoots;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.RawBlock;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.consensus.Seal;
import org.xinglin.chain.consensus.SealException;
import org.xinglin.chain.evm.TransactionExecutor;
import org.xinglin.chain.evm.TransactionRules;
import org.xinglin.chain.evm.WorldState;
import org.xinglin.chain.genesis.Genesis;

/** Believes no block: checks what its header says, and runs it to see that it leads to the roots that it names. */
public final class BlockVerifier {
    private final Genesis genesis;
    private final TransactionExecutor executor;

    public BlockVerifier(Genesis genesis, TransactionExecutor executor) {
        this.genesis = genesis;
        this.executor = executor;
    }

    /** The block with what came of its transactions; its state is on disk afterwards. */
    public Block verify(Block parent, WorldState state, RawBlock raw) throws InvalidBlockException {
        BlockHeader header = raw.header();
        checkHeader(parent, header);
        BlockExecution execution = new BlockExecution(executor, header.context(), state);
        for (Transaction transaction : raw.transactions()) {
            run(execution, state, header, transaction);
        }
        BlockRoots found = execution.commit(parent.header().roots().state());
        BlockRoots named = header.roots();
        long number = header.number();
        same(number, "transactions root", named.transactions(), found.transactions());
        same(number, "receipts root", named.receipts(), found.receipts());
        same(number, "state root", named.state(), found.state());
        same(number, "gas used", header.gasUsed(), execution.gasUsed());
        same(number, "bloom", header.bloom(), execution.bloom());
        return new Block(header, header.hash(), execution.transactions(), execution.receipts());
    }

    private void checkHeader(Block parent, BlockHeader header) throws InvalidBlockException {
        BlockContext context = header.context();
        BlockContext before = parent.header().context();
        long number = context.number();
        if (number != parent.number() + 1) {
            throw new InvalidBlockException("block " + number + " can not come after block " + parent.number());
        }
        same(number, "parent", header.parent(), parent.hash());
        checkSeal(header, genesis);
        if (context.timestamp() < before.timestamp()) {
            throw new InvalidBlockException("block " + number + " is older than its parent");
        }
        same(number, "gas limit", context.gasLimit(), genesis.gasLimit());
        same(number, "base fee", context.baseFee(), genesis.fees().after(parent.header()));
        same(number, "random value", context.random(), Seal.random(parent.hash()));
    }

    static void checkSeal(BlockHeader header, Genesis genesis) throws InvalidBlockException {
        try {
            Seal.verify(header, genesis.validators());
        } catch (SealException forged) {
            throw new InvalidBlockException(String.valueOf(forged.getMessage()), forged);
        }
    }

    private void run(BlockExecution execution, WorldState state, BlockHeader header, Transaction transaction)
            throws InvalidBlockException {
        try {
            TransactionRules.checkForm(transaction, genesis.chainId(), header.context());
            TransactionRules.checkSender(transaction, state);
            if (!execution.hasRoomFor(transaction)) {
                throw new InvalidBlockException("block " + header.number() + " holds more gas than its limit");
            }
            execution.run(transaction);
        } catch (InvalidTransactionException impossible) {
            throw new InvalidBlockException(
                    "block " + header.number() + " holds a transaction that can not run, " + transaction.hash() + ": "
                            + impossible.getMessage(),
                    impossible);
        }
    }

    private static void same(long number, String what, Object named, Object right) throws InvalidBlockException {
        if (!Objects.equals(named, right)) {
            throw new InvalidBlockException("block " + number + " has a wrong " + what + ": it names " + shown(named)
                    + ", right is " + shown(right));
        }
    }

    /** A bloom has 256 bytes: its end says nothing to a reader. */
    private static String shown(Object value) {
        String text = value.toString();
        return value instanceof Hash || text.length() <= 66 ? text : text.substring(0, 66) + "...";
    }
}
