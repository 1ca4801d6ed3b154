package org.xinglin.core.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;

/** The hospital's own list of its records. Local and encrypted at rest; searched in the database, not in memory. */
public interface RecordCatalogue {
    /**
     * The next {@code limit} records, newest published first.
     *
     * @param after the last record of the page before; empty for the first page
     */
    List<MedicalRecord> search(RecordQuery query, Optional<RecordId> after, int limit);

    /** The first page of what has {@code text} in title, patient, category or tags; empty finds all. */
    default List<MedicalRecord> search(String text, int limit) {
        return search(RecordQuery.text(text), Optional.empty(), limit);
    }

    /** Without what is destroyed. */
    long count();

    Optional<MedicalRecord> find(RecordId id);

    Optional<MedicalRecord> findByDigest(Digest digest);

    /** Records of this patient with the same plaintext, oldest first. */
    List<MedicalRecord> findByMark(PatientId patient, Digest mark);

    /** Whether a record of this patient has a plaintext of this length: only then can one of the same content be there. */
    boolean hasOfLength(PatientId patient, long bytes);

    /** Every tag in use, and how many records bear it. */
    Map<String, Long> tags();

    Optional<Tombstone> tombstone(RecordId id);

    /** Latest destroyed first. */
    List<Tombstone> tombstones(int limit);
}
