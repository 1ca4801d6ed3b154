package org.xinglin.core.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;

/** Destructions under way. Every call is one transaction and durable when it returns; each may have been made before. */
public interface ErasureJournal {
    /** From now on nothing but its destruction may be done with the record. */
    void begun(RecordId record, Instant at);

    /** The contract said no: the record is as it was. */
    void givenUp(RecordId record);

    /** The tombstone stands on the chain. */
    void onChain(RecordId record, Digest transaction);

    Optional<Digest> transaction(RecordId record);

    /** Overwrites the wrapped key in the catalogue, and the one that the record was to have after a re-encryption. */
    void keyDestroyed(RecordId record);

    /**
     * Everything that names the record's patient or content is gone, in batches as well, and this is left. What the database
     * file still holds in pages it has given up is overwritten when the home is closed next.
     */
    void buried(Tombstone tombstone);

    /** Records whose destruction was begun. */
    List<RecordId> unfinished();
}
