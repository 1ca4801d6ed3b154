package org.xinglin.core.storage;

import java.util.List;
import java.util.Set;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.Cid;

/** The published records as the replicator needs them: no title and no patient. */
public interface Contents {
    List<Content> all();

    /** The records opened most often, most first; never opened ones are not among them. */
    Set<RecordId> mostOpened(int most);

    /** A record's ciphertext. */
    record Content(RecordId record, Cid cid, Category category) {}
}
