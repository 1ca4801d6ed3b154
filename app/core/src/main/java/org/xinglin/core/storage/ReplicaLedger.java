package org.xinglin.core.storage;

import java.util.List;
import org.xinglin.core.records.Cid;

/** What is where, as far as is known: the memory of the replicator. Every call is durable when it returns. */
public interface ReplicaLedger {
    List<Replica> all();

    List<Replica> of(Cid cid);

    /** Adds it, or replaces what is known of this content at this place. */
    void save(Replica replica);

    void forget(Cid cid, PlaceId place);
}
