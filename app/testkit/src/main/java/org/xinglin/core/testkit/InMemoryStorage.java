package org.xinglin.core.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.Openings;
import org.xinglin.core.storage.Contents;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;
import org.xinglin.core.storage.ReplicaLedger;
import org.xinglin.core.storage.ReplicationPolicy;
import org.xinglin.core.storage.StorageEdits;
import org.xinglin.core.storage.StoragePlan;

/** Places, policies, copies and openings in memory; not thread-safe. Secrets are kept as bytes by place. */
public final class InMemoryStorage implements StoragePlan, StorageEdits, ReplicaLedger, Openings {
    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final Map<PlaceId, byte[]> secrets = new HashMap<>();
    private final Map<Category, ReplicationPolicy> policies = new EnumMap<>(Category.class);
    private final Map<String, Replica> replicas = new LinkedHashMap<>();
    private final Map<RecordId, Integer> openings = new HashMap<>();
    private final List<Contents.Content> contents = new ArrayList<>();
    private Optional<HotRule> rule = Optional.empty();

    public InMemoryStorage(URI homeNode) {
        places.put(PlaceId.HOME, Place.home(homeNode));
    }

    /** Publishes a content. */
    public void add(Contents.Content content) {
        contents.add(content);
    }

    /** Takes a content back. */
    public void take(Contents.Content content) {
        contents.remove(content);
    }

    @Override
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    @Override
    public Optional<Secret> secret(PlaceId place) {
        return Optional.ofNullable(secrets.get(place)).map(bytes -> Secret.owning(bytes.clone()));
    }

    @Override
    public void save(Place place, Optional<Secret> secret) throws Failed {
        if (place.id().equals(PlaceId.HOME)) {
            throw Failed.invalid(Problem.BAD_PLACE, place.id().text());
        }
        places.put(place.id(), place);
        secrets.remove(place.id());
        secret.ifPresent(
                given -> secrets.put(place.id(), given.exposeForCipherCall().clone()));
    }

    @Override
    public void remove(PlaceId place) throws Failed {
        if (place.equals(PlaceId.HOME) || places.remove(place) == null) {
            throw Failed.invalid(Problem.BAD_PLACE, place.text());
        }
        secrets.remove(place);
    }

    @Override
    public Map<Category, ReplicationPolicy> policies() {
        Map<Category, ReplicationPolicy> all = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            all.put(category, policies.getOrDefault(category, ReplicationPolicy.HOME_ONLY));
        }
        return all;
    }

    @Override
    public void setPolicy(Category category, ReplicationPolicy policy) throws Failed {
        for (PlaceId place : policy.places()) {
            requireKnown(place);
        }
        policies.put(category, policy);
    }

    @Override
    public Optional<HotRule> hotRule() {
        return rule;
    }

    @Override
    public void setHotRule(Optional<HotRule> next) throws Failed {
        if (next.isPresent()) {
            requireKnown(next.get().place());
        }
        rule = next;
    }

    private void requireKnown(PlaceId place) throws Failed {
        if (!places.containsKey(place)) {
            throw Failed.invalid(Problem.BAD_PLACE, place.text());
        }
    }

    @Override
    public List<Replica> all() {
        return List.copyOf(replicas.values());
    }

    @Override
    public List<Replica> of(Cid cid) {
        return replicas.values().stream()
                .filter(replica -> replica.cid().equals(cid))
                .toList();
    }

    @Override
    public void save(Replica replica) {
        replicas.put(key(replica.cid(), replica.place()), replica);
    }

    @Override
    public void forget(Cid cid, PlaceId place) {
        replicas.remove(key(cid, place));
    }

    private static String key(Cid cid, PlaceId place) {
        return cid.text() + " " + place;
    }

    /** What is published, for the replicator. */
    public Contents published() {
        return new Contents() {
            @Override
            public List<Content> all() {
                return List.copyOf(contents);
            }

            @Override
            public Set<RecordId> mostOpened(int most) {
                return new LinkedHashSet<>(openings.entrySet().stream()
                        .sorted(Map.Entry.<RecordId, Integer>comparingByValue(Comparator.reverseOrder()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList());
            }
        };
    }

    @Override
    public void opened(RecordId record, Instant at) {
        openings.merge(record, 1, Integer::sum);
    }
}
