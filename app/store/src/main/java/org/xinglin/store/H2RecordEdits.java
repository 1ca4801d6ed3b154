package org.xinglin.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.RecordEdits;
import org.xinglin.core.records.RecordState;

/** Changes to records in the encrypted database; what they are found by changes in the same transaction. */
public final class H2RecordEdits implements RecordEdits {
    private final Database database;

    public H2RecordEdits(Database database) {
        this.database = database;
    }

    @Override
    public void edited(RecordId record, String title, Optional<LocalDate> date, Set<String> tags) {
        change(
                record,
                handle -> handle.createUpdate(
                                "UPDATE record SET title = :title, about_day = :day, tags = :tags WHERE id = :id")
                        .bind("title", title)
                        .bind("day", date.orElse(null))
                        .bind("tags", RecordRows.joined(tags)));
    }

    @Override
    public void replaced(RecordId record, Cid cid, Envelope wrappedKey, Digest transaction) {
        change(
                record,
                handle -> handle.createUpdate("""
                                UPDATE record SET cid = :cid, codec = :codec, digest = :digest, wrapped_key = :wrappedKey,
                                    transaction = :transaction, state = :state WHERE id = :id
                                """)
                        .bind("cid", cid.text())
                        .bind("codec", cid.codec())
                        .bind("digest", cid.digest().bytes())
                        .bind("wrappedKey", wrappedKey.bytes())
                        .bind("transaction", transaction.bytes())
                        .bind("state", RecordState.REPLACED.name()));
    }

    @Override
    public void state(RecordId record, RecordState state) {
        change(
                record,
                handle -> handle.createUpdate("UPDATE record SET state = :state WHERE id = :id")
                        .bind("state", state.name()));
    }

    /** A change of one row. */
    @FunctionalInterface
    private interface Change {
        Update of(Handle handle);
    }

    private void change(RecordId record, Change change) {
        database.jdbi().useTransaction(handle -> {
            change.of(handle).bind("id", record.toString()).execute();
            handle.createQuery("SELECT * FROM record WHERE id = :id")
                    .bind("id", record.toString())
                    .map((row, context) -> new Indexed(row.getLong("seq"), RecordRows.record(row, context)))
                    .findOne()
                    .ifPresent(indexed -> RecordInsert.index(handle, indexed.seq(), indexed.record()));
        });
        database.sync();
    }

    private record Indexed(long seq, org.xinglin.core.records.MedicalRecord record) {}
}
