package org.xinglin.core.chain;

import java.time.Instant;
import java.util.Map;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;

/** Something that was seen on the chain. */
public sealed interface ChainFact {

    /**
     * A block became the head. When it is not higher than the last one, the chain was reorganised: every block seen from its
     * height on, and what was said in them, is gone unless it is seen again.
     */
    record BlockSeen(BlockHeight height, Digest hash, Digest parent, Instant time, int transactions, long gasUsed)
            implements ChainFact {}

    /**
     * A contract said something.
     *
     * @param name the event's name, or {@code Unknown} for one that can not be decoded
     * @param fields names and values in the contract's order, ready to show; raw topics and data when unknown
     */
    record EventSeen(
            BlockHeight height,
            Digest transaction,
            int logIndex,
            String contract,
            String name,
            Map<String, String> fields)
            implements ChainFact {}

    /** The node began or ceased to answer. */
    record ConnectionChanged(boolean connected, String address) implements ChainFact {}
}
