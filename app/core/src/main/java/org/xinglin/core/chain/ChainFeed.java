package org.xinglin.core.chain;

import java.util.List;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Feed;

/**
 * Follows the head. Blocks come once each and in order, events after their block, also across a lost connection. After a
 * reorganisation they go on above the common ancestor, again in order.
 */
public interface ChainFeed extends Feed<ChainFact> {
    /** @throws Failed Unreachable */
    BlockHeight height() throws Failed;

    /** The last blocks, newest first. @throws Failed Unreachable */
    List<ChainFact.BlockSeen> latestBlocks(int count) throws Failed;

    /** The last events of our contracts, newest first. @throws Failed Unreachable */
    List<ChainFact.EventSeen> latestEvents(int count) throws Failed;
}
