package org.xinglin.core.storage;

import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;

/** Gives the keeper that speaks a place's API. */
@FunctionalInterface
public interface Keepers {
    /**
     * The caller closes it; the secret stays the caller's.
     *
     * @param secret a bearer token, or {@code user:password}; empty where the place asks for none
     */
    Keeper at(Place place, Optional<Secret> secret) throws Failed;
}
