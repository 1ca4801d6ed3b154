package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.records.MedicalRecord;

/**
 * What became of a revocation. What was read before stays read: nobody can recall a copy, or a key that was kept.
 *
 * @param transaction that took the permission away; empty when it was gone already, or is not yet
 * @param resealed the record under its new key; empty when the key was kept or the work is not finished
 * @param lost members who kept their permission in words but got no new key, and why
 * @param unfinished what keeps the record from being sealed anew; the rest is done later
 * @param afterwards whether the one from whom it was taken still reads
 */
public record Revocation(
        RecordId record,
        Optional<Digest> transaction,
        Optional<MedicalRecord> resealed,
        List<GrantReport.Refused> lost,
        Optional<Failure> unfinished,
        Afterwards afterwards) {
    public Revocation {
        lost = List.copyOf(lost);
    }

    /** What the contract says of the one from whom it was taken, once it was. */
    public enum Afterwards {
        CLOSED,
        /** By a role or in an emergency that was not meant; or because the permission could not be taken away yet. */
        READS_ON,
        /** The chain did not answer. */
        UNKNOWN
    }

    /** A re-encryption that was cut off and could not be taken up. */
    static Revocation stuck(RecordId record, Failure failure) {
        return new Revocation(
                record, Optional.empty(), Optional.empty(), List.of(), Optional.of(failure), Afterwards.UNKNOWN);
    }

    /** For the audit log. */
    String summary() {
        String key = resealed.isPresent() ? "new key" : "key kept";
        String done = unfinished
                .map(failure -> "not sealed anew yet: " + failure.code())
                .orElse(key);
        return afterwards == Afterwards.READS_ON ? done + ", still reads" : done;
    }
}
