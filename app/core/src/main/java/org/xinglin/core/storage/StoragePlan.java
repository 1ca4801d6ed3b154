package org.xinglin.core.storage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Category;

/** The places a hospital has and what it wants kept where; durable and encrypted at rest. {@link ChangeStorage} changes it. */
public interface StoragePlan {
    /** The home node first. */
    List<Place> places();

    /** What opens a place. The caller closes it. */
    Optional<Secret> secret(PlaceId place);

    /**
     * What opens a place that is about to be changed without a new secret: the one it has, as long as it stays at the same
     * host. Another host is never sent the secret of the one before. The caller closes it.
     */
    default Optional<Secret> secretKept(Place changed) {
        boolean sameHost = places().stream()
                .anyMatch(place -> place.id().equals(changed.id())
                        && Objects.equals(
                                place.address().getScheme(), changed.address().getScheme())
                        && Objects.equals(
                                place.address().getAuthority(),
                                changed.address().getAuthority()));
        return sameHost ? secret(changed.id()) : Optional.empty();
    }

    /** Of every category; the home node alone where nothing was said. */
    Map<Category, ReplicationPolicy> policies();

    Optional<HotRule> hotRule();
}
