package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.RuleBook;
import org.xinglin.core.records.Category;

/** The rules about access in the encrypted database. */
public final class H2RuleBook implements RuleBook {
    private final Database database;

    public H2RuleBook(Database database) {
        this.database = database;
    }

    @Override
    public AccessRules rules() {
        return database.jdbi()
                .inTransaction(handle -> handle.createQuery("SELECT * FROM access_rules")
                        .map((row, context) -> rules(handle, row))
                        .findOne()
                        .orElse(AccessRules.USUAL));
    }

    private static AccessRules rules(Handle handle, ResultSet row) throws SQLException {
        Set<Category> fourEyes = Set.copyOf(handle.createQuery("SELECT category FROM four_eyes")
                .map((line, context) -> Category.valueOf(line.getString("category")))
                .list());
        return new AccessRules(
                fourEyes,
                AccessRules.KeyRelease.valueOf(row.getString("key_release")),
                row.getBoolean("strict_keys"),
                Duration.ofSeconds(row.getLong("tolerance_second")));
    }

    @Override
    public void save(AccessRules rules) {
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate("""
                            MERGE INTO access_rules (one, key_release, strict_keys, tolerance_second) KEY (one)
                            VALUES (TRUE, :release, :strict, :tolerance)
                            """)
                    .bind("release", rules.keyRelease().name())
                    .bind("strict", rules.strictKeys())
                    .bind("tolerance", rules.clockTolerance().toSeconds())
                    .execute();
            handle.execute("DELETE FROM four_eyes");
            for (Category category : rules.fourEyes()) {
                handle.createUpdate("INSERT INTO four_eyes (category) VALUES (:category)")
                        .bind("category", category.name())
                        .execute();
            }
        });
        database.sync();
    }
}
