package org.xinglin.core.records;

import java.time.Instant;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;

/**
 * A published record as the catalogue keeps it (encrypted at rest).
 *
 * @param title the file's name, or what a person made of it; stays in the house
 * @param bytes the plaintext's length
 * @param wrappedKey the data key, sealed for the owner
 * @param transaction the hash of the registering transaction
 */
public record MedicalRecord(
        RecordId id,
        String title,
        PatientId patient,
        Category category,
        MediaKind kind,
        long bytes,
        Cid cid,
        Envelope wrappedKey,
        Digest transaction,
        Instant protectedAt,
        RecordDetails details) {
    public MedicalRecord with(String newTitle, RecordDetails newDetails) {
        return new MedicalRecord(
                id, newTitle, patient, category, kind, bytes, cid, wrappedKey, transaction, protectedAt, newDetails);
    }

    MedicalRecord registeredBy(Digest registration) {
        return new MedicalRecord(
                id, title, patient, category, kind, bytes, cid, wrappedKey, registration, protectedAt, details);
    }

    /** Under another key, after a permission was taken away. */
    public MedicalRecord sealedAnew(Cid next, Envelope key, Digest registration) {
        RecordDetails replaced = details.in(RecordState.REPLACED);
        return new MedicalRecord(
                id, title, patient, category, kind, bytes, next, key, registration, protectedAt, replaced);
    }

    /** The digest that names the record on the chain. */
    public Digest digest() {
        return cid.digest();
    }
}
