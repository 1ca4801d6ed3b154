package org.xinglin.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;

/** The journal of protections, beside the catalogue so that both change in one transaction. */
public final class H2ProtectionJournal implements ProtectionJournal {
    private final Database database;

    public H2ProtectionJournal(Database database) {
        this.database = database;
    }

    @Override
    public void begun(Protection protection) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO protection
                            (id, source, bytes, modified, patient, category, kind, wrapped_key, begun_at)
                        VALUES (:id, :source, :bytes, :modified, :patient, :category, :kind, :wrappedKey, :begunAt)
                        """)
                        .bind("id", protection.id().toString())
                        .bind("source", protection.source().path().toString())
                        .bind("bytes", protection.source().bytes())
                        .bind("modified", protection.source().modified().atOffset(ZoneOffset.UTC))
                        .bind("patient", protection.patient().value())
                        .bind("category", protection.category().name())
                        .bind("kind", protection.kind().name())
                        .bind("wrappedKey", protection.wrappedKey().bytes())
                        .bind("begunAt", protection.begunAt().atOffset(ZoneOffset.UTC))
                        .execute());
        database.sync();
    }

    @Override
    public void stored(RecordId id, Cid cid) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE protection SET cid = :cid, codec = :codec, digest = :digest WHERE id = :id")
                        .bind("cid", cid.text())
                        .bind("codec", cid.codec())
                        .bind("digest", cid.digest().bytes())
                        .bind("id", id.toString())
                        .execute());
        database.sync();
    }

    @Override
    public void published(MedicalRecord record) {
        database.jdbi().useTransaction(handle -> {
            insert(handle, record);
            // It was pinned before it was registered, so that much is known without asking.
            H2ReplicaLedger.save(handle, atHome(record));
            delete(handle, record.id());
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

    private static void insert(Handle handle, MedicalRecord record) {
        handle.createUpdate("""
                        INSERT INTO record (id, title, patient, category, kind, bytes, cid, codec, digest, wrapped_key,
                            transaction, protected_at)
                        VALUES (:id, :title, :patient, :category, :kind, :bytes, :cid, :codec, :digest, :wrappedKey,
                            :transaction, :protectedAt)
                        """)
                .bind("id", record.id().toString())
                .bind("title", record.title())
                .bind("patient", record.patient().value())
                .bind("category", record.category().name())
                .bind("kind", record.kind().name())
                .bind("bytes", record.bytes())
                .bind("cid", record.cid().text())
                .bind("codec", record.cid().codec())
                .bind("digest", record.digest().bytes())
                .bind("wrappedKey", record.wrappedKey().bytes())
                .bind("transaction", record.transaction().bytes())
                .bind("protectedAt", record.protectedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void abandoned(RecordId id) {
        database.jdbi().useHandle(handle -> delete(handle, id));
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
