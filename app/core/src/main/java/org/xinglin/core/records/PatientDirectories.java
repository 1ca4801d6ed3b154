package org.xinglin.core.records;

import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * One directory a patient in the content store, {@code /medical_data/<pseudonym>/<record>.enc}, so that a whole patient can
 * be pinned, exported and copied. Its root is pinned and moves with each record. Every call: Failed Unreachable, Refused,
 * OutOfSpace. Blocking; thread-safe.
 */
public interface PatientDirectories {
    /** Puts a stored record into its patient's directory, in the place of an older version; twice is harmless. */
    void put(Digest pseudonym, RecordId record, Cid cid) throws Failed;

    /** As {@link #put} for each record of each patient, in one go, with one move of each root. */
    default void putAll(Map<Digest, Map<RecordId, Cid>> patients) throws Failed {
        for (Map.Entry<Digest, Map<RecordId, Cid>> patient : patients.entrySet()) {
            for (Map.Entry<RecordId, Cid> record : patient.getValue().entrySet()) {
                put(patient.getKey(), record.getKey(), record.getValue());
            }
        }
    }

    /** Takes a record out; harmless where it is not. */
    void remove(Digest pseudonym, RecordId record) throws Failed;

    /** The present root of the directory; empty as long as there is none. */
    Optional<Cid> root(Digest pseudonym) throws Failed;
}
