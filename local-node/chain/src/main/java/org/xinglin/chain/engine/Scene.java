package org.xinglin.chain.engine;

import java.util.List;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockContext;
import org.xinglin.chain.evm.StateOverride;

/**
 * Where a message is tried out.
 *
 * @param base the block whose state is found there
 * @param context what contracts see of the block they seem to run in
 * @param overrides accounts that look otherwise than in that state
 */
public record Scene(Block base, BlockContext context, List<StateOverride> overrides) {
    public Scene {
        overrides = List.copyOf(overrides);
    }
}
