package org.xinglin.chain.engine;

import org.xinglin.chain.block.Block;

/** Is told of each block once it is durable, on the sealing thread: must return at once. */
@FunctionalInterface
public interface BlockListener {
    void onBlock(Block block);
}
