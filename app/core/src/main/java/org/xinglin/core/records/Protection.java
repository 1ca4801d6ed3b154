package org.xinglin.core.records;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.keys.Envelope;

/**
 * A protection under way, as the journal keeps it: enough to finish it or to undo it after a crash.
 *
 * @param source where the plaintext came from, its size and time of change
 * @param cid present once the ciphertext is stored
 */
public record Protection(
        RecordId id,
        SourceFile source,
        PatientId patient,
        Category category,
        MediaKind kind,
        Envelope wrappedKey,
        Instant begunAt,
        Optional<Cid> cid) {
    boolean isFor(SourceFile file, ProtectOrder order) {
        return source.equals(file) && patient.equals(order.patient()) && category == order.category();
    }

    Protection storedAs(Cid stored) {
        return new Protection(id, source, patient, category, kind, wrappedKey, begunAt, Optional.of(stored));
    }
}
