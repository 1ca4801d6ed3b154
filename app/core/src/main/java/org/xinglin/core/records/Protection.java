package org.xinglin.core.records;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;

/**
 * A protection under way, as the journal keeps it: enough to finish it or to undo it after a crash.
 *
 * @param source where the plaintext came from, its size and time of change
 * @param cid present once the ciphertext is stored
 */
public record Protection(
        RecordId id,
        SourceTrace source,
        String title,
        PatientId patient,
        Category category,
        MediaKind kind,
        RecordDetails details,
        Envelope wrappedKey,
        Instant begunAt,
        Optional<Cid> cid) {
    boolean isFor(ProtectOrder order) {
        return source.isOf(order.source()) && patient.equals(order.patient()) && category == order.category();
    }

    /** Once its ciphertext lies under {@code stored}; its plaintext had so many bytes and is known by {@code mark}. */
    public Protection storedAs(Cid stored, long bytes, Digest mark) {
        SourceTrace read = new SourceTrace(source.locator(), source.name(), bytes, source.modified());
        RecordDetails marked = new RecordDetails(details.date(), details.tags(), details.state(), Optional.of(mark));
        return new Protection(
                id, read, title, patient, category, kind, marked, wrappedKey, begunAt, Optional.of(stored));
    }

    MedicalRecord published(Digest transaction) {
        return new MedicalRecord(
                id,
                title,
                patient,
                category,
                kind,
                source.bytes(),
                cid.orElseThrow(),
                wrappedKey,
                transaction,
                begunAt,
                details);
    }
}
