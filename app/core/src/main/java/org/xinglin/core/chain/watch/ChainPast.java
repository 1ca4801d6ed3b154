package org.xinglin.core.chain.watch;

import java.time.Instant;
import java.util.List;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;

/** The chain from block to block, for whoever was away. Every call: {@code Failed} Unreachable, Refused. */
public interface ChainPast {
    long head() throws Failed;

    /** The events of our contracts in these blocks, both ends included, in their order. */
    List<EventSeen> events(long from, long to) throws Failed;

    Instant timeOf(BlockHeight height) throws Failed;
}
