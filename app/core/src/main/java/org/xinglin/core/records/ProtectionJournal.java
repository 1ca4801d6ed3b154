package org.xinglin.core.records;

import java.util.List;
import org.xinglin.core.ids.RecordId;

/** What is being done to records, written before it is done. Every call is one transaction and durable when it returns. */
public interface ProtectionJournal {
    void begun(List<Protection> protections);

    /** The ciphertexts lie under their CIDs, not pinned yet. */
    void stored(List<Protection> protections);

    /** In one step: the records enter the catalogue and leave the journal. */
    void published(List<MedicalRecord> records);

    /** Undone: nothing of it remains. */
    void abandoned(RecordId id);

    /** Oldest first. */
    List<Protection> unfinished();
}
