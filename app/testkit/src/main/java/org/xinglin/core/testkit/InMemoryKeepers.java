package org.xinglin.core.testkit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.Holding;
import org.xinglin.core.storage.Keeper;
import org.xinglin.core.storage.Keepers;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;

/** Places that take everything at once, except those that a test makes fail. */
public final class InMemoryKeepers implements Keepers {
    private final Set<PlaceId> down = new HashSet<>();
    private final Set<PlaceId> damaged = new HashSet<>();

    /** From now on this place does not answer. */
    public void takeDown(PlaceId place) {
        down.add(place);
    }

    /** From now on what this place gives is not what the CID names. */
    public void damage(PlaceId place) {
        damaged.add(place);
    }

    @Override
    public Keeper at(Place place, Optional<Secret> secret) {
        return new Keeper() {
            @Override
            public Holding hold(Cid cid) throws Failed {
                requireUp();
                return new Holding(Holding.State.HELD, "", "");
            }

            @Override
            public Holding look(Cid cid, String reference) throws Failed {
                return hold(cid);
            }

            @Override
            public void release(Cid cid, String reference) throws Failed {
                requireUp();
            }

            @Override
            public Optional<Sampled> sample(Cid cid, RandomGenerator random) throws Failed {
                requireUp();
                if (damaged.contains(place.id())) {
                    throw new Failed(new Failure.Tampered(cid.text()));
                }
                return Optional.of(new Sampled(cid.text(), 1));
            }

            @Override
            public boolean giveBack(Cid cid) throws Failed {
                requireUp();
                return true;
            }

            private void requireUp() throws Failed {
                if (down.contains(place.id())) {
                    throw new Failed(new Failure.Unreachable(
                            Part.STORAGE, place.address().toString()));
                }
            }

            @Override
            public void close() {}
        };
    }
}
