package org.xinglin.chain.engine;

import io.horizen.evm.Hash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.evm.StateStore;
import org.xinglin.chain.evm.WorldState;

/**
 * LevelDB does not sync each write, the block file does: after a loss of power the newest states can be missing. They
 * are made again by running the blocks from the last state that is there.
 */
final class StateRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(StateRecovery.class);

    private final Blockchain chain;
    private final StateStore states;

    StateRecovery(Blockchain chain, StateStore states) {
        this.chain = chain;
        this.states = states;
    }

    void run() throws DamagedChainException {
        long newest = chain.head().number();
        long known = newest;
        while (!states.has(stored(known).header().roots().state())) {
            if (known == 0) {
                throw new DamagedChainException("no state of any block is there");
            }
            known--;
        }
        if (known < newest) {
            LOG.info("running blocks {} to {} again: their states were not on disk", known + 1, newest);
        }
        for (long number = known + 1; number <= newest; number++) {
            runAgain(stored(number - 1), stored(number));
        }
    }

    private void runAgain(Block parent, Block block) throws DamagedChainException {
        try (WorldState state = chain.stateOf(parent)) {
            int index = 0;
            for (Transaction transaction : block.transactions()) {
                chain.executor().execute(state, block.header().context(), transaction, index++);
            }
            Hash root = state.commit();
            if (!root.equals(block.header().roots().state())) {
                throw new DamagedChainException(
                        "block " + block.number() + " does not lead to the state that it names");
            }
        } catch (InvalidTransactionException impossible) {
            throw new DamagedChainException(
                    "block " + block.number() + " holds a transaction that can not run: " + impossible.getMessage(),
                    impossible);
        }
    }

    private Block stored(long number) throws DamagedChainException {
        Block block = chain.block(number);
        if (block == null) {
            throw new DamagedChainException("block " + number + " is missing");
        }
        return block;
    }
}
