package org.xinglin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.BatchItem;
import org.xinglin.core.records.BatchItem.State;
import org.xinglin.core.records.BatchJournal;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.ProtectOrder;
import org.xinglin.core.records.Protection;

/** Batches in the encrypted database, in step with {@link H2ProtectionJournal}. */
public final class H2BatchJournal implements BatchJournal {
    private static final String BATCH = "batch";
    private final Database database;

    public H2BatchJournal(Database database) {
        this.database = database;
    }

    @Override
    public long order(String label, Instant at, List<BatchItem> items) {
        long number = database.jdbi().inTransaction(handle -> {
            long batch = handle.createUpdate("INSERT INTO batch (label, begun_at) VALUES (:label, :at)")
                    .bind("label", label)
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            insert(handle, batch, items);
            return batch;
        });
        database.sync();
        return number;
    }

    private static void insert(Handle handle, long batch, List<BatchItem> items) {
        if (items.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO batch_item (batch, position, locator, name, bytes, modified, title, patient, category,
                    about_day, tags, again, padded, state, reason)
                VALUES (:batch, :position, :locator, :name, :bytes, :modified, :title, :patient, :category,
                    :day, :tags, :again, :padded, :state, :reason)
                """);
        for (BatchItem item : items) {
            rows.bind(BATCH, batch)
                    .bind("position", item.position())
                    .bind("locator", item.source().locator())
                    .bind("name", item.source().name())
                    .bind("bytes", item.source().bytes())
                    .bind("modified", item.source().modified().atOffset(ZoneOffset.UTC))
                    .bind("title", item.title())
                    .bind("patient", item.patient().value())
                    .bind("category", item.category().name())
                    .bind("day", item.date().orElse(null))
                    .bind("tags", RecordRows.joined(item.tags()))
                    .bind("again", item.manner().again())
                    .bind("padded", item.manner().padded())
                    .bind("state", item.state().name())
                    .bind("reason", item.reason())
                    .add();
        }
        rows.execute();
    }

    @Override
    public List<Batch> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM batch ORDER BY id DESC")
                        .map((row, context) -> batch(handle, row))
                        .list());
    }

    @Override
    public Optional<Batch> find(long batch) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM batch WHERE id = :batch")
                        .bind(BATCH, batch)
                        .map((row, context) -> batch(handle, row))
                        .findOne());
    }

    private static Batch batch(Handle handle, ResultSet row) throws SQLException {
        long number = row.getLong("id");
        Map<State, Long> counts = new EnumMap<>(State.class);
        handle.createQuery("SELECT state, COUNT(*) AS many FROM batch_item WHERE batch = :batch GROUP BY state")
                .bind(BATCH, number)
                .map((count, context) -> counts.put(State.valueOf(count.getString("state")), count.getLong("many")))
                .list();
        return new Batch(number, row.getString("label"), RecordRows.instant(row, "begun_at"), counts);
    }

    @Override
    public List<BatchItem> waiting(long batch, int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT * FROM batch_item WHERE batch = :batch AND state = 'WAITING'
                        ORDER BY batch, state, position LIMIT :limit
                        """)
                        .bind(BATCH, batch)
                        .bind("limit", limit)
                        .map(H2BatchJournal::item)
                        .list());
    }

    @Override
    public void begun(long batch, Map<Integer, Protection> protections) {
        if (protections.isEmpty()) {
            return;
        }
        database.jdbi().useTransaction(handle -> {
            PreparedBatch rows = handle.prepareBatch(
                    "UPDATE batch_item SET state = 'BEGUN', record = ? WHERE batch = ? AND position = ?");
            protections.forEach((position, protection) -> {
                H2ProtectionJournal.begun(handle, protection);
                rows.add(protection.id().toString(), batch, position);
            });
            rows.execute();
        });
        database.sync();
    }

    @Override
    public void ended(long batch, int position, State state, String reason) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        UPDATE batch_item SET state = :state, reason = :reason
                        WHERE batch = :batch AND position = :position
                        """)
                        .bind("state", state.name())
                        .bind("reason", reason)
                        .bind(BATCH, batch)
                        .bind("position", position)
                        .execute());
    }

    @Override
    public List<BatchItem> items(long batch) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM batch_item WHERE batch = :batch ORDER BY batch, position")
                        .bind(BATCH, batch)
                        .map(H2BatchJournal::item)
                        .list());
    }

    @Override
    public int again(long batch) {
        int many = database.jdbi()
                .withHandle(
                        handle -> handle.createUpdate("""
                        UPDATE batch_item SET state = 'WAITING', reason = '', record = NULL
                        WHERE batch = :batch AND state = 'FAILED'
                        """).bind(BATCH, batch).execute());
        database.sync();
        return many;
    }

    private static BatchItem item(ResultSet row, StatementContext context) throws SQLException {
        return new BatchItem(
                row.getInt("position"),
                RecordRows.trace(row, "locator"),
                row.getString("title"),
                new PatientId(row.getString("patient")),
                Category.valueOf(row.getString("category")),
                RecordRows.day(row),
                RecordRows.tags(row),
                new ProtectOrder.Manner(row.getBoolean("again"), row.getBoolean("padded")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("record")).map(RecordId::parse),
                row.getString("reason"));
    }
}
