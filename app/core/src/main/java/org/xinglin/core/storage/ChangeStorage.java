package org.xinglin.core.storage;

import java.util.Optional;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Category;

/** Changes where copies are kept: whoever may, decides which machines get the hospital's ciphertext. */
public final class ChangeStorage {
    private final Guard guard;
    private final StorageEdits edits;

    public ChangeStorage(Guard guard, StorageEdits edits) {
        this.guard = guard;
        this.edits = edits;
    }

    /**
     * Adds a place or replaces the one of its name.
     *
     * @param secret empty where the place asks for none
     * @throws Failed NotAllowed NOT_YOUR_ROLE, Invalid BAD_PLACE for the home node
     */
    public void save(Place place, Optional<Secret> secret) throws Failed {
        change("place " + place.id().text(), () -> edits.save(place, secret));
    }

    /**
     * @throws Failed NotAllowed NOT_YOUR_ROLE, Invalid BAD_PLACE where there is none, Conflicting PLACE_IN_USE while a policy,
     *     the rule or a copy names it
     */
    public void remove(PlaceId place) throws Failed {
        change("place " + place.text(), () -> edits.remove(place));
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, Invalid BAD_PLACE when it names a place that there is not */
    public void setPolicy(Category category, ReplicationPolicy policy) throws Failed {
        change("policy " + category, () -> edits.setPolicy(category, policy));
    }

    /** @throws Failed NotAllowed NOT_YOUR_ROLE, Invalid BAD_PLACE when it names a place that there is not */
    public void setHotRule(Optional<HotRule> rule) throws Failed {
        change("hot rule", () -> edits.setHotRule(rule));
    }

    /** One change. */
    @FunctionalInterface
    private interface Change {
        void make() throws Failed;
    }

    private void change(String subject, Change change) throws Failed {
        guard.act(Act.CHANGE_STORAGE, subject, () -> {
            change.make();
            return subject;
        });
    }
}
