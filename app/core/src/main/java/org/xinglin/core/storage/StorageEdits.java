package org.xinglin.core.storage;

import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Category;

/** Changes of the {@link StoragePlan}; each is durable when it returns. */
public interface StorageEdits {
    /**
     * Adds a place or replaces the one of its name.
     *
     * @param secret empty where the place asks for none
     * @throws Failed Invalid BAD_PLACE for the home node
     */
    void save(Place place, Optional<Secret> secret) throws Failed;

    /** @throws Failed Invalid BAD_PLACE where there is none, Conflicting PLACE_IN_USE while a policy, the rule or a copy names it */
    void remove(PlaceId place) throws Failed;

    /** @throws Failed Invalid BAD_PLACE when it names a place that there is not */
    void setPolicy(Category category, ReplicationPolicy policy) throws Failed;

    /** @throws Failed Invalid BAD_PLACE when it names a place that there is not */
    void setHotRule(Optional<HotRule> rule) throws Failed;
}
