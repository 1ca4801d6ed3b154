package org.xinglin.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.records.Category;
import org.xinglin.core.storage.HotRule;
import org.xinglin.core.storage.Place;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.ReplicationPolicy;
import org.xinglin.core.storage.StorageEdits;
import org.xinglin.core.storage.StoragePlan;

/** Places, their secrets, policies and the rule, in the encrypted catalogue. */
public final class H2StoragePlan implements StoragePlan, StorageEdits {
    private static final String PLACE = "place";
    private static final String CATEGORY = "category";

    private final Database database;
    private final Place home;

    /** @param homeNode the API of the home node */
    public H2StoragePlan(Database database, URI homeNode) {
        this.database = database;
        this.home = Place.home(homeNode);
    }

    @Override
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        places.add(home);
        places.addAll(database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM place ORDER BY id")
                        .map(H2StoragePlan::place)
                        .list()));
        return places;
    }

    private static Place place(ResultSet row, StatementContext context) throws SQLException {
        return new Place(
                new PlaceId(row.getString("id")),
                Place.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                URI.create(row.getString("address")),
                Optional.ofNullable(row.getString("gateway")).map(URI::create),
                row.getInt("copies"));
    }

    @Override
    public Optional<Secret> secret(PlaceId place) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT secret FROM place WHERE id = :place AND secret IS NOT NULL")
                        .bind(PLACE, place.text())
                        .mapTo(byte[].class)
                        .findOne())
                .map(Secret::owning);
    }

    @Override
    public void save(Place place, Optional<Secret> secret) throws Failed {
        if (place.id().equals(PlaceId.HOME) || place.kind() == Place.Kind.HOME) {
            throw Failed.invalid(Problem.BAD_PLACE, place.id().text());
        }
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        MERGE INTO place (id, kind, label, address, gateway, copies, secret) KEY (id)
                        VALUES (:id, :kind, :label, :address, :gateway, :copies, :secret)
                        """)
                        .bind("id", place.id().text())
                        .bind("kind", place.kind().name())
                        .bind("label", place.label())
                        .bind("address", place.address().toString())
                        .bind("gateway", place.gateway().map(URI::toString).orElse(null))
                        .bind("copies", place.copies())
                        .bind("secret", secret.map(Secret::exposeForCipherCall).orElse(null))
                        .execute());
    }

    @Override
    public void remove(PlaceId place) throws Failed {
        boolean used = database.jdbi().withHandle(handle -> isUsed(handle, place));
        if (used) {
            throw new Failed(new Failure.Conflicting(Conflict.PLACE_IN_USE, place.text()));
        }
        int removed = database.jdbi()
                .withHandle(handle -> handle.createUpdate("DELETE FROM place WHERE id = :place")
                        .bind(PLACE, place.text())
                        .execute());
        if (removed == 0) {
            throw Failed.invalid(Problem.BAD_PLACE, place.text());
        }
    }

    private static boolean isUsed(Handle handle, PlaceId place) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM policy_place WHERE place = :place)
                            OR EXISTS (SELECT 1 FROM hot_rule WHERE place = :place)
                            OR EXISTS (SELECT 1 FROM replica WHERE place = :place)
                        """)
                .bind(PLACE, place.text())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Map<Category, ReplicationPolicy> policies() {
        Map<Category, List<PlaceId>> places = new EnumMap<>(Category.class);
        Map<Category, Integer> copies = new EnumMap<>(Category.class);
        database.jdbi()
                .useHandle(handle -> handle.createQuery("""
                        SELECT policy.category, policy.copies, policy_place.place
                        FROM policy JOIN policy_place ON policy_place.category = policy.category
                        ORDER BY policy.category, policy_place.position
                        """)
                        .map((row, context) -> {
                            Category category = Category.valueOf(row.getString(CATEGORY));
                            copies.put(category, row.getInt("copies"));
                            return places.computeIfAbsent(category, c -> new ArrayList<>())
                                    .add(new PlaceId(row.getString(PLACE)));
                        })
                        .list());
        Map<Category, ReplicationPolicy> policies = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            List<PlaceId> named = places.get(category);
            policies.put(
                    category,
                    named == null
                            ? ReplicationPolicy.HOME_ONLY
                            : new ReplicationPolicy(copies.getOrDefault(category, 1), named));
        }
        return policies;
    }

    @Override
    public void setPolicy(Category category, ReplicationPolicy policy) throws Failed {
        for (PlaceId place : policy.places()) {
            requireKnown(place);
        }
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate("DELETE FROM policy WHERE category = :category")
                    .bind(CATEGORY, category.name())
                    .execute();
            handle.createUpdate("INSERT INTO policy (category, copies) VALUES (:category, :copies)")
                    .bind(CATEGORY, category.name())
                    .bind("copies", policy.copies())
                    .execute();
            for (int i = 0; i < policy.places().size(); i++) {
                handle.createUpdate(
                                "INSERT INTO policy_place (category, position, place) VALUES (:category, :position, :place)")
                        .bind(CATEGORY, category.name())
                        .bind("position", i)
                        .bind(PLACE, policy.places().get(i).text())
                        .execute();
            }
        });
    }

    @Override
    public Optional<HotRule> hotRule() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT most, place FROM hot_rule")
                        .map((row, context) -> new HotRule(row.getInt("most"), new PlaceId(row.getString(PLACE))))
                        .findOne());
    }

    @Override
    public void setHotRule(Optional<HotRule> rule) throws Failed {
        if (rule.isPresent()) {
            requireKnown(rule.get().place());
        }
        database.jdbi().useTransaction(handle -> {
            handle.execute("DELETE FROM hot_rule");
            rule.ifPresent(hot -> handle.createUpdate("INSERT INTO hot_rule (most, place) VALUES (:most, :place)")
                    .bind("most", hot.most())
                    .bind(PLACE, hot.place().text())
                    .execute());
        });
    }

    private void requireKnown(PlaceId place) throws Failed {
        if (places().stream().noneMatch(known -> known.id().equals(place))) {
            throw Failed.invalid(Problem.BAD_PLACE, place.text());
        }
    }
}
