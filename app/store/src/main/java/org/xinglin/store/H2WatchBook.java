package org.xinglin.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchBook;
import org.xinglin.core.chain.watch.WatchRule;

/** The watch-dog's rules and its place in the chain, in the encrypted database. */
public final class H2WatchBook implements WatchBook {
    private static final String LINE = "\n";

    private final Database database;

    public H2WatchBook(Database database) {
        this.database = database;
    }

    @Override
    public List<WatchRule> set() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM watch_rule ORDER BY kind")
                        .map((rows, context) -> new WatchRule(
                                RuleKind.valueOf(rows.getString("kind")),
                                rows.getBoolean("active"),
                                rows.getString("setting")))
                        .list());
    }

    @Override
    public void set(WatchRule rule) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "MERGE INTO watch_rule KEY (kind) VALUES (:kind, :active, :setting)")
                        .bind("kind", rule.kind().name())
                        .bind("active", rule.on())
                        .bind("setting", rule.setting())
                        .execute());
        database.sync();
    }

    @Override
    public List<String> hook() {
        String text = database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT hook FROM watch_state")
                        .mapTo(String.class)
                        .one());
        return text.isEmpty() ? List.of() : List.of(text.split(LINE, -1));
    }

    @Override
    public void setHook(List<String> command) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE watch_state SET hook = :hook")
                        .bind("hook", String.join(LINE, command))
                        .execute());
        database.sync();
    }

    @Override
    public OptionalLong begun() {
        return height("SELECT begun FROM watch_state WHERE begun IS NOT NULL");
    }

    @Override
    public void begin(long head) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE watch_state SET begun = :head, seen = :head")
                        .bind("head", head)
                        .execute());
    }

    @Override
    public OptionalLong seen() {
        return height("SELECT seen FROM watch_state WHERE seen IS NOT NULL");
    }

    private OptionalLong height(String query) {
        Optional<Long> height = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Long.class).findOne());
        return height.isPresent() ? OptionalLong.of(height.get()) : OptionalLong.empty();
    }

    @Override
    public void seen(long height) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE watch_state SET seen = :seen")
                        .bind("seen", height)
                        .execute());
    }
}
