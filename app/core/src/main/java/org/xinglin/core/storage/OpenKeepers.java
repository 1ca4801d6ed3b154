package org.xinglin.core.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;

/** The keepers of one pass: each is opened when it is first needed, and closed with the pass. */
final class OpenKeepers implements AutoCloseable {
    private final StoragePlan plan;
    private final Keepers keepers;
    private final Map<PlaceId, Keeper> open = new HashMap<>();

    OpenKeepers(StoragePlan plan, Keepers keepers) {
        this.plan = plan;
        this.keepers = keepers;
    }

    Keeper at(PlaceId id) throws Failed {
        Keeper there = open.get(id);
        if (there != null) {
            return there;
        }
        Place place = plan.places().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failed.invalid(Problem.BAD_PLACE, id.text()));
        Optional<Secret> secret = plan.secret(id);
        try {
            Keeper keeper = keepers.at(place, secret);
            open.put(id, keeper);
            return keeper;
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    @Override
    public void close() {
        open.values().forEach(Keeper::close);
    }
}
