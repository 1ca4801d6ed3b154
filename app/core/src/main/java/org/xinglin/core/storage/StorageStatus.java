package org.xinglin.core.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.Cid;

/** Tells where every record is. */
public final class StorageStatus {
    private final Contents contents;
    private final ReplicaLedger ledger;

    public StorageStatus(Contents contents, ReplicaLedger ledger) {
        this.contents = contents;
        this.ledger = ledger;
    }

    /** One content and its copies; without a record when it only waits to be let go. */
    public record Line(Optional<RecordId> record, Cid cid, List<Replica> replicas) {
        public Line {
            replicas = List.copyOf(replicas);
        }

        public boolean isLagging() {
            return replicas.isEmpty() || replicas.stream().anyMatch(Replica::isLagging);
        }
    }

    /** All contents; those of records first. */
    public List<Line> lines() {
        Map<Cid, List<Replica>> known = new HashMap<>();
        for (Replica replica : ledger.all()) {
            known.computeIfAbsent(replica.cid(), cid -> new ArrayList<>()).add(replica);
        }
        List<Line> lines = new ArrayList<>();
        for (Contents.Content content : contents.all()) {
            List<Replica> replicas = known.getOrDefault(content.cid(), List.of());
            lines.add(new Line(Optional.of(content.record()), content.cid(), replicas));
            known.remove(content.cid());
        }
        known.forEach((cid, replicas) -> lines.add(new Line(Optional.empty(), cid, replicas)));
        return lines;
    }
}
