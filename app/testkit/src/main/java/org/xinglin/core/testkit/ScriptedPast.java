package org.xinglin.core.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.watch.ChainPast;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

/** A chain whose blocks and events a test writes, and writes anew as a reorganisation does. */
public final class ScriptedPast implements ChainPast {
    private final TreeMap<Long, List<EventSeen>> events = new TreeMap<>();
    private final Map<Long, Instant> times = new HashMap<>();
    private boolean silent;

    /** Puts a block there, in the place of one of the same height. */
    public void block(long height, Instant time, EventSeen... inIt) {
        events.put(height, List.of(inIt));
        times.put(height, time);
    }

    /** Whether the node answers no longer. */
    public void silence(boolean now) {
        silent = now;
    }

    @Override
    public long head() throws Failed {
        if (silent) {
            throw new Failed(new Failure.Unreachable(Failure.Part.CHAIN, "nowhere"));
        }
        return events.isEmpty() ? 0 : events.lastKey();
    }

    @Override
    public List<EventSeen> events(long from, long to) {
        return events.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Instant timeOf(BlockHeight height) {
        return times.getOrDefault(height.value(), Instant.EPOCH);
    }
}
