package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.AlertLog;
import org.xinglin.core.chain.watch.RuleKind;

/** The alerts in the encrypted database. */
public final class H2AlertLog implements AlertLog {
    private static final String LINE = "\n";
    private static final int LONGEST_DELIVERY = 500;
    /** No rule looks back further. */
    private static final Duration KEPT_OPENS = Duration.ofDays(8);

    private final Database database;

    public H2AlertLog(Database database) {
        this.database = database;
    }

    @Override
    public synchronized Optional<Alert> raise(Alert alert) {
        Optional<Alert> raised = database.jdbi().inTransaction(handle -> {
            boolean known = handle.createQuery("SELECT COUNT(*) FROM alert WHERE occurrence = :key")
                            .bind("key", alert.key())
                            .mapTo(Long.class)
                            .one()
                    > 0;
            return known ? Optional.empty() : Optional.of(insert(handle, alert));
        });
        raised.ifPresent(any -> database.sync());
        return raised;
    }

    private static Alert insert(Handle handle, Alert alert) {
        long number = handle.createUpdate("""
                        INSERT INTO alert (kind, occurrence, at, facts, delivery)
                        VALUES (:kind, :key, :at, :facts, :delivery)
                        """)
                .bind("kind", alert.kind().name())
                .bind("key", alert.key())
                .bind("at", Times.written(alert.at()))
                .bind("facts", written(alert.facts()))
                .bind("delivery", alert.delivery())
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one();
        return find(handle, number).orElseThrow();
    }

    @Override
    public List<Alert> latest(int count, boolean onlyOpen) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                SELECT * FROM alert
                                WHERE :all OR acknowledged_at IS NULL
                                ORDER BY number DESC LIMIT :count
                                """)
                        .bind("all", !onlyOpen)
                        .bind("count", count)
                        .map(H2AlertLog::alert)
                        .list());
    }

    @Override
    public Optional<Alert> find(long number) {
        return database.jdbi().withHandle(handle -> find(handle, number));
    }

    private static Optional<Alert> find(Handle handle, long number) {
        return handle.createQuery("SELECT * FROM alert WHERE number = :number")
                .bind("number", number)
                .map(H2AlertLog::alert)
                .findOne();
    }

    @Override
    public void acknowledge(long number, Alert.Acknowledged acknowledged) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                UPDATE alert SET acknowledged_by = :by, acknowledged_at = :at
                                WHERE number = :number AND acknowledged_at IS NULL
                                """)
                        .bind("number", number)
                        .bind("by", acknowledged.by())
                        .bind("at", Times.written(acknowledged.at()))
                        .execute());
        database.sync();
    }

    @Override
    public void delivered(long number, String delivery) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE alert SET delivery = :text WHERE number = :number")
                        .bind("number", number)
                        .bind("text", delivery.substring(0, Math.min(delivery.length(), LONGEST_DELIVERY)))
                        .execute());
    }

    @Override
    public synchronized int opened(String key, String reader, Instant at, Duration window) {
        return database.jdbi().inTransaction(handle -> {
            handle.createUpdate("MERGE INTO watch_open KEY (occurrence) VALUES (:key, :reader, :at)")
                    .bind("key", key)
                    .bind("reader", reader)
                    .bind("at", Times.written(at))
                    .execute();
            handle.createUpdate("DELETE FROM watch_open WHERE at < :old")
                    .bind("old", Times.written(at.minus(KEPT_OPENS)))
                    .execute();
            return handle.createQuery("""
                            SELECT COUNT(*) FROM watch_open WHERE reader = :reader AND at > :from AND at <= :at
                            """)
                    .bind("reader", reader)
                    .bind("from", Times.written(at.minus(window)))
                    .bind("at", Times.written(at))
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static Alert alert(ResultSet rows, StatementContext context) throws SQLException {
        String by = rows.getString("acknowledged_by");
        Optional<Alert.Acknowledged> acknowledged =
                by == null ? Optional.empty() : Optional.of(new Alert.Acknowledged(by, at(rows, "acknowledged_at")));
        return new Alert(
                rows.getLong("number"),
                RuleKind.valueOf(rows.getString("kind")),
                rows.getString("occurrence"),
                at(rows, "at"),
                facts(rows.getString("facts")),
                rows.getString("delivery"),
                acknowledged);
    }

    private static Instant at(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String written(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) ->
                text.append(name).append(LINE).append(value.replace(LINE, " ")).append(LINE));
        return text.toString();
    }

    private static Map<String, String> facts(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        String[] lines = text.split(LINE, -1);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            facts.put(lines[i], lines[i + 1]);
        }
        return facts;
    }
}
