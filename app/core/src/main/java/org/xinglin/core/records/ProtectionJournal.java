package org.xinglin.core.records;

import java.util.List;
import org.xinglin.core.ids.RecordId;

/** What is being done to records, written before it is done. Every call is durable when it returns. */
public interface ProtectionJournal {
    void begun(Protection protection);

    /** The ciphertext lies under {@code cid}, not pinned yet. */
    void stored(RecordId id, Cid cid);

    /** In one step: the record enters the catalogue and leaves the journal. */
    void published(MedicalRecord record);

    /** Undone: nothing of it remains. */
    void abandoned(RecordId id);

    /** Oldest first. */
    List<Protection> unfinished();
}
