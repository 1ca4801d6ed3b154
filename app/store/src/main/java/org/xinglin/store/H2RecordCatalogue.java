package org.xinglin.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;

/** The catalogue, searched in the database. */
public final class H2RecordCatalogue implements RecordCatalogue {
    private static final String ESCAPE = "!";
    private final Database database;

    public H2RecordCatalogue(Database database) {
        this.database = database;
    }

    @Override
    public List<MedicalRecord> search(String text, int limit) {
        String pattern = "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        SELECT * FROM record
                        WHERE LOWER(title) LIKE :pattern ESCAPE '!'
                           OR LOWER(patient) LIKE :pattern ESCAPE '!'
                           OR LOWER(category) LIKE :pattern ESCAPE '!'
                        ORDER BY protected_at DESC, id
                        LIMIT :limit
                        """)
                        .bind("pattern", pattern)
                        .bind("limit", limit)
                        .map(RecordRows::record)
                        .list());
    }

    private static String escaped(String text) {
        return text.replace(ESCAPE, "!!").replace("%", "!%").replace("_", "!_");
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
}
