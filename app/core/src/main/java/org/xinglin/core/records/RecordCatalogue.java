package org.xinglin.core.records;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;

/** The hospital's own list of its records. Local and encrypted at rest; searched in the database, not in memory. */
public interface RecordCatalogue {
    /** Newest first. {@code text} is looked for in title, patient and category, case-insensitively; empty finds all. */
    List<MedicalRecord> search(String text, int limit);

    long count();

    Optional<MedicalRecord> find(RecordId id);

    Optional<MedicalRecord> findByDigest(Digest digest);
}
