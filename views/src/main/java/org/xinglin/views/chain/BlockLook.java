package org.xinglin.views.chain;

import java.util.Optional;
import org.xinglin.core.chain.BlockSheet;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.NetworkSheet;

/** How far a look at the selected block has come; what the feed told of it is there at once. */
sealed interface BlockLook {
    BlockSeen seen();

    /** The node is being asked. */
    record Asking(BlockSeen seen) implements BlockLook {}

    /** All of it; the network is empty where the node does not tell. */
    record Found(BlockSeen seen, BlockSheet sheet, Optional<NetworkSheet> network) implements BlockLook {}

    /** The chain has another block, or none, at this height now. */
    record Replaced(BlockSeen seen) implements BlockLook {}

    /** The node could not be asked; a notice says why. */
    record Unanswered(BlockSeen seen) implements BlockLook {}
}
