package org.xinglin.core.access;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.xinglin.core.ids.BlockHeight;
import org.xinglin.core.kernel.Digest;

/** Of which records the last blocks spoke, for when some of those blocks are replaced. Not thread-safe. */
final class TouchedRecords {
    /** Deeper than any reorganisation of a proof-of-authority chain. */
    private static final long DEPTH = 1_024;

    private final TreeMap<Long, Set<Digest>> byHeight = new TreeMap<>();

    void add(BlockHeight height, Digest record) {
        byHeight.computeIfAbsent(height.value(), none -> new HashSet<>()).add(record);
        byHeight.headMap(height.value() - DEPTH).clear();
    }

    /** What blocks from this height on spoke of; it is forgotten. */
    Set<Digest> takeFrom(BlockHeight height) {
        Set<Digest> taken = new HashSet<>();
        var tail = byHeight.tailMap(height.value());
        tail.values().forEach(taken::addAll);
        tail.clear();
        return taken;
    }
}
