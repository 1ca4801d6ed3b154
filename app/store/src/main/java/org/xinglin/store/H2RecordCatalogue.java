package org.xinglin.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.Tombstone;

/** The catalogue, searched in the database. */
public final class H2RecordCatalogue implements RecordCatalogue {
    private final Database database;

    public H2RecordCatalogue(Database database) {
        this.database = database;
    }

    @Override
    public List<MedicalRecord> search(RecordQuery query, Optional<RecordId> after, int limit) {
        return database.jdbi().withHandle(handle -> {
            List<Long> found = new RecordSearch(query).find(handle, after.map(id -> seq(handle, id)), limit);
            return found.isEmpty() ? List.of() : inOrder(handle, found);
        });
    }

    private static List<MedicalRecord> inOrder(Handle handle, List<Long> found) {
        return handle.createQuery("SELECT * FROM record WHERE seq IN (<found>) ORDER BY seq DESC")
                .bindList("found", found)
                .map(RecordRows::record)
                .list();
    }

    /** Before everything when it was destroyed meanwhile, so that the next page is empty rather than the first again. */
    private static long seq(Handle handle, RecordId id) {
        return handle.createQuery("SELECT seq FROM record WHERE id = :id")
                .bind("id", id.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public long count() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM record")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public Optional<MedicalRecord> find(RecordId id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM record WHERE id = :id")
                        .bind("id", id.toString())
                        .map(RecordRows::record)
                        .findOne());
    }

    @Override
    public Optional<MedicalRecord> findByDigest(Digest digest) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM record WHERE digest = :digest")
                        .bind("digest", digest.bytes())
                        .map(RecordRows::record)
                        .findOne());
    }

    @Override
    public List<MedicalRecord> findByMark(PatientId patient, Digest mark) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM record WHERE mark = :mark AND patient = :patient ORDER BY seq")
                        .bind("mark", mark.bytes())
                        .bind("patient", patient.value())
                        .map(RecordRows::record)
                        .list());
    }

    @Override
    public boolean hasOfLength(PatientId patient, long bytes) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM record WHERE patient = :patient AND bytes = :bytes)")
                        .bind("patient", patient.value())
                        .bind("bytes", bytes)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public Map<String, Long> tags() {
        Map<String, Long> tags = new TreeMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("SELECT tag, COUNT(*) AS many FROM record_tag GROUP BY tag")
                        .map((row, context) -> tags.put(row.getString("tag"), row.getLong("many")))
                        .list());
        return tags;
    }

    @Override
    public Optional<Tombstone> tombstone(RecordId id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM tombstone WHERE id = :id")
                        .bind("id", id.toString())
                        .map(RecordRows::tombstone)
                        .findOne());
    }

    @Override
    public List<Tombstone> tombstones(int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM tombstone ORDER BY destroyed_at DESC, id LIMIT :limit")
                        .bind("limit", limit)
                        .map(RecordRows::tombstone)
                        .list());
    }
}
