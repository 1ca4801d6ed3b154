package org.xinglin.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Openings;
import org.xinglin.core.storage.Contents;

/** The published records as the replicator needs them, and how often each was opened. */
public final class H2Contents implements Contents, Openings {
    private final Database database;

    public H2Contents(Database database) {
        this.database = database;
    }

    @Override
    public List<Content> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id, cid, codec, digest, category FROM record")
                        .map((row, context) -> new Content(
                                RecordId.parse(row.getString("id")),
                                RecordRows.cid(row),
                                Category.valueOf(row.getString("category"))))
                        .list());
    }

    @Override
    public Set<RecordId> mostOpened(int most) {
        return new LinkedHashSet<>(database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT record_opening.record FROM record_opening JOIN record ON record.id = record_opening.record
                        ORDER BY times DESC, latest DESC, record_opening.record LIMIT :most
                        """)
                        .bind("most", most)
                        .map((row, context) -> RecordId.parse(row.getString("record")))
                        .list()));
    }

    @Override
    public void opened(RecordId record, Instant at) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        MERGE INTO record_opening USING (VALUES (:record)) AS opened (record)
                        ON record_opening.record = opened.record
                        WHEN MATCHED THEN UPDATE SET times = record_opening.times + 1, latest = :at
                        WHEN NOT MATCHED THEN INSERT (record, times, latest) VALUES (opened.record, 1, :at)
                        """)
                        .bind("record", record.toString())
                        .bind("at", Times.written(at))
                        .execute());
    }
}
