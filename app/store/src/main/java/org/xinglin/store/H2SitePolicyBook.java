package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.training.Allowed;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SitePolicyBook;
import org.xinglin.core.training.TaskApproval;

/** The training policy and the approvals in the encrypted database. */
public final class H2SitePolicyBook implements SitePolicyBook {
    private static final String LINE = "\n";

    private final Database database;

    public H2SitePolicyBook(Database database) {
        this.database = database;
    }

    @Override
    public SitePolicy policy() {
        return database.jdbi()
                .inTransaction(handle -> handle.createQuery("SELECT * FROM site_policy")
                        .map((row, context) -> policy(row, names(handle)))
                        .findOne()
                        .orElse(SitePolicy.USUAL));
    }

    private static SitePolicy policy(ResultSet row, Map<String, Allowed> names) throws SQLException {
        return new SitePolicy(
                row.getInt("least_participants"),
                row.getBoolean("secure_aggregation"),
                new SitePolicy.Privacy(
                        PrivacyScope.valueOf(row.getString("scope")), row.getDouble("epsilon"), row.getDouble("delta")),
                new SitePolicy.Names(
                        names.getOrDefault("models", Allowed.ANY),
                        names.getOrDefault("algorithms", Allowed.ANY),
                        names.getOrDefault("datasets", Allowed.ANY),
                        names.getOrDefault("features", Allowed.ANY),
                        names.getOrDefault("coordinators", Allowed.ANY)),
                row.getInt("most_rounds"),
                row.getInt("most_steps"),
                row.getBoolean("approve_each"));
    }

    private static Map<String, Allowed> names(Handle handle) {
        Map<String, Allowed> all = new HashMap<>();
        handle.createQuery("SELECT kind, names FROM site_policy_names")
                .map((row, context) -> Map.entry(row.getString("kind"), row.getString("names")))
                .forEach(line -> all.put(line.getKey(), allowed(line.getValue())));
        return all;
    }

    private static Allowed allowed(String lines) {
        return new Allowed(Optional.of(lines.isEmpty() ? Set.of() : Set.of(lines.split(LINE))));
    }

    @Override
    public void save(SitePolicy policy) {
        database.jdbi().useTransaction(handle -> {
            handle.createUpdate("""
                            MERGE INTO site_policy KEY (one)
                            VALUES (TRUE, :least, :secure, :scope, :epsilon, :delta, :rounds, :steps, :each)
                            """)
                    .bind("least", policy.leastParticipants())
                    .bind("secure", policy.secureAggregation())
                    .bind("scope", policy.privacy().scope().name())
                    .bind("epsilon", policy.privacy().epsilon())
                    .bind("delta", policy.privacy().delta())
                    .bind("rounds", policy.mostRounds())
                    .bind("steps", policy.mostSteps())
                    .bind("each", policy.approveEach())
                    .execute();
            handle.execute("DELETE FROM site_policy_names");
            write(handle, "models", policy.allowed().models());
            write(handle, "algorithms", policy.allowed().algorithms());
            write(handle, "datasets", policy.allowed().datasets());
            write(handle, "features", policy.allowed().features());
            write(handle, "coordinators", policy.allowed().coordinators());
        });
        database.sync();
    }

    private static void write(Handle handle, String kind, Allowed allowed) {
        if (allowed.only().isPresent()) {
            handle.createUpdate("INSERT INTO site_policy_names (kind, names) VALUES (:kind, :names)")
                    .bind("kind", kind)
                    .bind("names", String.join(LINE, allowed.names()))
                    .execute();
        }
    }

    @Override
    public boolean tellsOfMachine() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT tells FROM site_telling")
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(true));
    }

    @Override
    public void tellOfMachine(boolean tells) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("MERGE INTO site_telling KEY (one) VALUES (TRUE, :tells)")
                        .bind("tells", tells)
                        .execute());
        database.sync();
    }

    @Override
    public Optional<TaskApproval> approval(TaskId task) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM task_approval WHERE task = :task")
                        .bind("task", task.value().bytes())
                        .map((row, context) -> approval(row))
                        .findOne());
    }

    @Override
    public List<TaskApproval> approvals() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM task_approval ORDER BY number DESC")
                        .map((row, context) -> approval(row))
                        .list());
    }

    private static TaskApproval approval(ResultSet row) throws SQLException {
        return new TaskApproval(
                new TaskId(Digest.of(row.getBytes("task"))),
                row.getString("operator"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void approve(TaskApproval approval) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO task_approval (task, operator, at)
                        SELECT :task, :operator, :at WHERE NOT EXISTS
                            (SELECT 1 FROM task_approval WHERE task = :task)
                        """)
                        .bind("task", approval.task().value().bytes())
                        .bind("operator", approval.operator())
                        .bind("at", Times.written(approval.at()))
                        .execute());
        database.sync();
    }

    @Override
    public void withdraw(TaskId task) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("DELETE FROM task_approval WHERE task = :task")
                        .bind("task", task.value().bytes())
                        .execute());
        database.sync();
    }
}
