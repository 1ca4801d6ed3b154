package org.xinglin.core.storage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinglin.core.records.Category;

/** Which places are to keep a content: the home node, those of its category's policy, and the hot place. */
final class DesiredPlaces {
    /** From here on a place counts as failing: it is tried on, but a later one of the policy takes its part meanwhile. */
    private static final int FAILING = 5;

    private final Map<Category, ReplicationPolicy> policies;

    DesiredPlaces(Map<Category, ReplicationPolicy> policies) {
        this.policies = policies;
    }

    /** @param known what is known of this content */
    Set<PlaceId> of(Contents.Content content, List<Replica> known, Set<PlaceId> hot) {
        ReplicationPolicy policy = policies.getOrDefault(content.category(), ReplicationPolicy.HOME_ONLY);
        Set<PlaceId> wanted = new LinkedHashSet<>();
        wanted.add(PlaceId.HOME);
        int working = 0;
        for (PlaceId place : policy.places()) {
            if (working == policy.copies()) {
                break;
            }
            wanted.add(place);
            working += isFailing(place, known) ? 0 : 1;
        }
        wanted.addAll(hot);
        return wanted;
    }

    private static boolean isFailing(PlaceId place, List<Replica> known) {
        return known.stream()
                .anyMatch(replica ->
                        replica.place().equals(place) && replica.isLagging() && replica.attempts() >= FAILING);
    }
}
