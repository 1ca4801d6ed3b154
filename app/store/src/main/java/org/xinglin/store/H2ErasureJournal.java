package org.xinglin.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.ErasureJournal;
import org.xinglin.core.records.Tombstone;

/**
 * Destructions in the encrypted database. H2 writes changed pages to new places and leaves the old ones until they are needed
 * again, so the file is written anew without them when the database is closed.
 */
public final class H2ErasureJournal implements ErasureJournal {
    private static final String ID = "id";
    private final Database database;

    public H2ErasureJournal(Database database) {
        this.database = database;
    }

    @Override
    public void begun(RecordId record, Instant at) {
        changed(handle -> {
            handle.createUpdate("""
                            INSERT INTO erasure (record, begun_at, state_before)
                            SELECT id, CAST(:at AS TIMESTAMP(3) WITH TIME ZONE), state FROM record
                            WHERE id = :id AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.record = :id)
                            """)
                    .bind(ID, record.toString())
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .execute();
            state(handle, record, "'ERASING'");
        });
    }

    @Override
    public void givenUp(RecordId record) {
        changed(handle -> {
            state(handle, record, "(SELECT state_before FROM erasure WHERE erasure.record = :id)");
            handle.execute("DELETE FROM erasure WHERE record = ?", record.toString());
        });
    }

    private static void state(Handle handle, RecordId record, String state) {
        handle.createUpdate("UPDATE record SET state = " + state + " WHERE id = :id")
                .bind(ID, record.toString())
                .execute();
        handle.createUpdate("""
                        UPDATE record_search SET state = (SELECT state FROM record WHERE id = :id)
                        WHERE seq = (SELECT seq FROM record WHERE id = :id)
                        """).bind(ID, record.toString()).execute();
    }

    @Override
    public void onChain(RecordId record, Digest transaction) {
        changed(handle -> handle.createUpdate("UPDATE erasure SET transaction = :transaction WHERE record = :id")
                .bind(ID, record.toString())
                .bind("transaction", transaction.bytes())
                .execute());
    }

    @Override
    public Optional<Digest> transaction(RecordId record) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT transaction FROM erasure WHERE record = :id AND transaction IS NOT NULL")
                        .bind(ID, record.toString())
                        .map((row, context) -> Digest.of(row.getBytes("transaction")))
                        .findOne());
    }

    @Override
    public void keyDestroyed(RecordId record) {
        byte[] nothing = new byte[Envelope.LENGTH];
        changed(handle -> {
            handle.execute("UPDATE record SET wrapped_key = ? WHERE id = ?", nothing, record.toString());
            handle.execute("UPDATE reseal SET wrapped_key = ? WHERE record = ?", nothing, record.toString());
        });
    }

    @Override
    public void buried(Tombstone tombstone) {
        String id = tombstone.id().toString();
        changed(handle -> {
            long seq = handle.createQuery("SELECT seq FROM record WHERE id = :id")
                    .bind(ID, id)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(-1L);
            for (String table : List.of("record_search", "record_tag", "record_grantee")) {
                handle.execute("DELETE FROM " + table + " WHERE seq = ?", seq);
            }
            handle.execute("DELETE FROM record WHERE id = ?", id);
            handle.execute("DELETE FROM record_opening WHERE record = ?", id);
            handle.execute("DELETE FROM protection WHERE id = ?", id);
            handle.execute(
                    "UPDATE batch_item SET title = '-', patient = '-', name = '-', locator = '-', tags = ''"
                            + " WHERE record = ?",
                    id);
            handle.execute("DELETE FROM reseal WHERE record = ?", id);
            handle.execute("DELETE FROM erasure WHERE record = ?", id);
            insert(handle, tombstone);
        });
    }

    private static void insert(Handle handle, Tombstone tombstone) {
        handle.createUpdate("""
                        MERGE INTO tombstone (id, cid, codec, digest, category, protected_at, destroyed_at, transaction,
                            certificate) KEY (id)
                        VALUES (:id, :cid, :codec, :digest, :category, :protectedAt, :destroyedAt, :transaction,
                            :certificate)
                        """)
                .bind(ID, tombstone.id().toString())
                .bind("cid", tombstone.cid().text())
                .bind("codec", tombstone.cid().codec())
                .bind("digest", tombstone.cid().digest().bytes())
                .bind("category", tombstone.category().name())
                .bind("protectedAt", tombstone.protectedAt().atOffset(ZoneOffset.UTC))
                .bind("destroyedAt", tombstone.destroyedAt().atOffset(ZoneOffset.UTC))
                .bind("transaction", tombstone.transaction().map(Digest::bytes).orElse(null))
                .bind("certificate", tombstone.certificate())
                .execute();
    }

    @Override
    public List<RecordId> unfinished() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT record FROM erasure ORDER BY begun_at, record")
                        .map((row, context) -> RecordId.parse(row.getString("record")))
                        .list());
    }

    /** A change within one transaction. */
    @FunctionalInterface
    private interface Change {
        void in(Handle handle);
    }

    private void changed(Change change) {
        database.jdbi().useTransaction(change::in);
        database.sync();
    }
}
