package org.xinglin.core.records;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;

/**
 * What is left of a destroyed record: nothing that names the patient or opens the ciphertext.
 *
 * @param transaction the tombstone on the chain
 * @param certificate the signed certificate of destruction as it was issued; empty where it was rebuilt from the chain
 */
public record Tombstone(
        RecordId id,
        Cid cid,
        Category category,
        Instant protectedAt,
        Instant destroyedAt,
        Optional<Digest> transaction,
        String certificate) {
    Tombstone with(String issued) {
        return new Tombstone(id, cid, category, protectedAt, destroyedAt, transaction, issued);
    }
}
