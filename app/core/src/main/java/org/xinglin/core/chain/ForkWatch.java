package org.xinglin.core.chain;

import org.xinglin.core.chain.ChainFact.BlockSeen;

/** Notices among the blocks of a feed that earlier ones were replaced. Each listener has its own; not thread-safe. */
public final class ForkWatch {
    private long last = -1;

    /** @return how many of the blocks seen before are gone, all of them from this one's height on; mostly none */
    public long replacedBy(BlockSeen block) {
        long height = block.height().value();
        long gone = Math.max(0, last - height + 1);
        last = height;
        return gone;
    }
}
