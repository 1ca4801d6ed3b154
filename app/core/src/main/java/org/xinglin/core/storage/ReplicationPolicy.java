package org.xinglin.core.storage;

import java.util.HashSet;
import java.util.List;

/**
 * At how many places records of a category are kept, and at which: the first {@code copies} of them, in this order, and a
 * later one where an earlier one keeps failing. The home node keeps every record whatever a policy says.
 */
public record ReplicationPolicy(int copies, List<PlaceId> places) {
    /** The home node alone. */
    public static final ReplicationPolicy HOME_ONLY = new ReplicationPolicy(1, List.of(PlaceId.HOME));

    public ReplicationPolicy {
        places = List.copyOf(places);
        if (new HashSet<>(places).size() != places.size()) {
            throw new IllegalArgumentException("a place is named twice");
        }
        if (copies < 1 || copies > places.size()) {
            throw new IllegalArgumentException("copies must be 1 to the number of places, " + places.size());
        }
    }
}
