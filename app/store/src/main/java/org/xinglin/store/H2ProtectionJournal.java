package org.xinglin.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;

/**
 * The journal of protections, beside the catalogue so that both change in one transaction. Where a protection belongs to an
 * item of a batch, the item's state follows in the same transaction.
 */
public final class H2ProtectionJournal implements ProtectionJournal {
    private final Database database;

    public H2ProtectionJournal(Database database) {
        this.database = database;
    }

    @Override
    public void begun(List<Protection> protections) {
        database.jdbi().useTransaction(handle -> protections.forEach(protection -> begun(handle, protection)));
        database.sync();
    }

    static void begun(Handle handle, Protection protection) {
        handle.createUpdate("""
                        INSERT INTO protection (id, source, name, bytes, modified, title, patient, category, kind,
                            about_day, tags, wrapped_key, begun_at)
                        VALUES (:id, :source, :name, :bytes, :modified, :title, :patient, :category, :kind,
                            :day, :tags, :wrappedKey, :begunAt)
                        """)
                .bind("id", protection.id().toString())
                .bind("source", protection.source().locator())
                .bind("name", protection.source().name())
                .bind("bytes", protection.source().bytes())
                .bind("modified", protection.source().modified().atOffset(ZoneOffset.UTC))
                .bind("title", protection.title())
                .bind("patient", protection.patient().value())
                .bind("category", protection.category().name())
                .bind("kind", protection.kind().name())
                .bind("day", protection.details().date().orElse(null))
                .bind("tags", RecordRows.joined(protection.details().tags()))
                .bind("wrappedKey", protection.wrappedKey().bytes())
                .bind("begunAt", protection.begunAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void stored(List<Protection> protections) {
        database.jdbi().useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    UPDATE protection SET cid = :cid, codec = :codec, digest = :digest, bytes = :bytes, mark = :mark
                    WHERE id = :id
                    """);
            for (Protection protection : protections) {
                Cid cid = protection.cid().orElseThrow();
                batch.bind("id", protection.id().toString())
                        .bind("cid", cid.text())
                        .bind("codec", cid.codec())
                        .bind("digest", cid.digest().bytes())
                        .bind("bytes", protection.source().bytes())
                        .bind(
                                "mark",
                                protection.details().mark().map(Digest::bytes).orElse(null))
                        .add();
            }
            batch.execute();
            BatchRows.moved(handle, protections.stream().map(Protection::id).toList(), "STORED");
        });
        database.sync();
    }

    @Override
    public void published(List<MedicalRecord> records) {
        database.jdbi().useTransaction(handle -> {
            for (MedicalRecord record : records) {
                RecordInsert.insert(handle, record);
                // It was pinned before it was registered, so that much is known without asking.
                H2ReplicaLedger.save(handle, atHome(record));
                delete(handle, record.id());
            }
            BatchRows.moved(handle, records.stream().map(MedicalRecord::id).toList(), "PUBLISHED");
        });
        database.sync();
    }

    private static Replica atHome(MedicalRecord record) {
        return new Replica(
                record.cid(),
                PlaceId.HOME,
                Replica.State.HELD,
                record.protectedAt(),
                0,
                record.protectedAt(),
                "",
                "",
                Optional.empty());
    }

    @Override
    public void abandoned(RecordId id) {
        database.jdbi().useTransaction(handle -> {
            delete(handle, id);
            BatchRows.released(handle, id);
        });
        database.sync();
    }

    private static void delete(Handle handle, RecordId id) {
        handle.createUpdate("DELETE FROM protection WHERE id = :id")
                .bind("id", id.toString())
                .execute();
    }

    @Override
    public List<Protection> unfinished() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM protection ORDER BY begun_at, id")
                        .map(RecordRows::protection)
                        .list());
    }
}
