package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Digest;

/** The audit log in the encrypted database. */
public final class H2AuditLog implements AuditLog {
    /** Where a query names no time, H2 still needs one to compare with. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;

    public H2AuditLog(Database database) {
        this.database = database;
    }

    @Override
    public synchronized AuditEntry append(AuditEntry.Line line) {
        AuditEntry entry = database.jdbi().inTransaction(handle -> {
            Optional<AuditEntry> last = last(handle);
            long number = last.map(AuditEntry::number).orElse(0L) + 1;
            Digest previous = last.map(AuditEntry::hash).orElse(AuditEntry.ORIGIN);
            AuditEntry next = AuditEntry.following(number, previous, line);
            insert(handle, next);
            return next;
        });
        database.sync();
        return entry;
    }

    private static void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("""
                        INSERT INTO audit_entry
                        VALUES (:number, :at, :operator, :role, :act, :subject, :result, :detail, :previous, :hash)
                        """)
                .bind("number", entry.number())
                .bind("at", Times.written(entry.at()))
                .bind("operator", entry.operator())
                .bind("role", entry.role().name())
                .bind("act", entry.act())
                .bind("subject", entry.subject())
                .bind("result", entry.result().name())
                .bind("detail", entry.detail())
                .bind("previous", entry.previous().bytes())
                .bind("hash", entry.hash().bytes())
                .execute();
    }

    @Override
    public List<AuditEntry> after(long after, int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM audit_entry WHERE number > :after ORDER BY number LIMIT :limit")
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(H2AuditLog::entry)
                        .list());
    }

    @Override
    public List<AuditEntry> search(Query query, int limit) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT * FROM audit_entry
                        WHERE at >= :from AND at < :to
                          AND (:text = '' OR LOCATE(:text, LOWER(operator || ' ' || act || ' ' || subject || ' ' || detail)) > 0)
                        ORDER BY number DESC
                        LIMIT :limit
                        """)
                        .bind("from", Times.written(query.from().orElse(Instant.EPOCH)))
                        .bind("to", Times.written(query.to().orElse(NEVER)))
                        .bind("text", text)
                        .bind("limit", limit)
                        .map(H2AuditLog::entry)
                        .list());
    }

    @Override
    public Optional<AuditEntry> last() {
        return database.jdbi().withHandle(H2AuditLog::last);
    }

    private static Optional<AuditEntry> last(Handle handle) {
        return handle.createQuery("SELECT * FROM audit_entry ORDER BY number DESC LIMIT 1")
                .map(H2AuditLog::entry)
                .findOne();
    }

    @Override
    public List<AuditAnchor> anchored() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM audit_anchor ORDER BY number")
                        .map((rows, context) -> new AuditAnchor(
                                rows.getLong("number"),
                                Digest.of(rows.getBytes("head")),
                                at(rows),
                                Digest.of(rows.getBytes("transaction"))))
                        .list());
    }

    @Override
    public void anchored(AuditAnchor anchor) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "MERGE INTO audit_anchor KEY (number) VALUES (:number, :head, :at, :transaction)")
                        .bind("number", anchor.number())
                        .bind("head", anchor.head().bytes())
                        .bind("at", Times.written(anchor.at()))
                        .bind("transaction", anchor.transaction().bytes())
                        .execute());
        database.sync();
    }

    private static AuditEntry entry(ResultSet rows, StatementContext context) throws SQLException {
        return new AuditEntry(
                rows.getLong("number"),
                at(rows),
                rows.getString("operator"),
                OperatorRole.valueOf(rows.getString("role")),
                rows.getString("act"),
                rows.getString("subject"),
                AuditEntry.Result.valueOf(rows.getString("result")),
                rows.getString("detail"),
                Digest.of(rows.getBytes("previous")),
                Digest.of(rows.getBytes("hash")));
    }

    private static Instant at(ResultSet rows) throws SQLException {
        return rows.getObject("at", OffsetDateTime.class).toInstant();
    }
}
