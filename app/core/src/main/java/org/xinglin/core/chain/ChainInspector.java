package org.xinglin.core.chain;

import java.util.Optional;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Looks into the chain from the outside: what stands in one block, what its network is, and whether all of it holds. */
public interface ChainInspector {
    /**
     * From genesis to head: each hash is recomputed from its header, each parent link and each height followed. Believes
     * nothing the node says that can be computed.
     *
     * @throws Failed Unreachable
     */
    ChainVerdict inspect(Progress progress) throws Failed;

    /**
     * The block's data sheet; empty above the head.
     *
     * @throws Failed Unreachable; Refused {@code GarbledBlock} when what the node sends is no block
     */
    Optional<BlockSheet> block(BlockHeight height) throws Failed;

    /**
     * What the node says of its network; empty where it does not tell, as nodes of other makes do not.
     *
     * @throws Failed Unreachable
     */
    Optional<NetworkSheet> network() throws Failed;
}
