package org.xinglin.chain.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.RawBlock;
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
            chain.verifier().verify(parent, state, new RawBlock(block.header(), block.transactions()));
        } catch (InvalidBlockException wrong) {
            throw new DamagedChainException(String.valueOf(wrong.getMessage()), wrong);
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
