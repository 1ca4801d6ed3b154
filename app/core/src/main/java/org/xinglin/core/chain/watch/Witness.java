package org.xinglin.core.chain.watch;

import java.util.List;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.kernel.Failed;

/** Hears each event that the watch-dog had not looked through yet, also those of a time when nobody listened. */
@FunctionalInterface
public interface Witness {
    /** Where nobody wants to know. */
    Witness NONE = events -> {};

    /**
     * In the order of the chain.
     *
     * @throws Failed then the same events are told again the next time
     */
    void heard(List<EventSeen> events) throws Failed;
}
