package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MedicalRecord;

/**
 * What became of a revocation. What was read before stays read: nobody can recall a copy, or a key that was kept.
 *
 * @param transaction that took the permission away; empty when it was gone already
 * @param resealed the record under its new key; empty when the key was kept or the work is not finished
 * @param lost members who kept their permission in words but got no new key, and why
 * @param unfinished what keeps the record from being sealed anew; the permission is gone, and the rest is done later
 */
public record Revocation(
        Optional<Digest> transaction,
        Optional<MedicalRecord> resealed,
        List<GrantReport.Refused> lost,
        Optional<Failure> unfinished) {
    public Revocation {
        lost = List.copyOf(lost);
    }

    /** For the audit log. */
    String summary() {
        String key = resealed.isPresent() ? "new key" : "key kept";
        return unfinished
                .map(failure -> "not sealed anew yet: " + failure.code())
                .orElse(key);
    }
}
