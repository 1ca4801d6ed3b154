package org.xinglin.core.testkit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.ErasureJournal;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.Tombstone;

/** Destructions in memory, over the same records. */
public final class InMemoryErasures implements ErasureJournal {
    private final InMemoryRecords records;
    private final Map<RecordId, RecordState> before = new LinkedHashMap<>();
    private final Map<RecordId, Digest> transactions = new LinkedHashMap<>();

    public InMemoryErasures(InMemoryRecords records) {
        this.records = records;
    }

    @Override
    public synchronized void begun(RecordId record, Instant at) {
        RecordState state =
                records.find(record).map(found -> found.details().state()).orElse(RecordState.PUBLISHED);
        before.putIfAbsent(record, state);
        records.state(record, RecordState.ERASING);
    }

    @Override
    public synchronized void givenUp(RecordId record) {
        records.state(record, before.getOrDefault(record, RecordState.PUBLISHED));
        before.remove(record);
    }

    @Override
    public synchronized void onChain(RecordId record, Digest transaction) {
        transactions.put(record, transaction);
    }

    @Override
    public synchronized Optional<Digest> transaction(RecordId record) {
        return Optional.ofNullable(transactions.get(record));
    }

    @Override
    public synchronized void keyDestroyed(RecordId id) {
        records.find(id)
                .ifPresent(old -> records.put(new MedicalRecord(
                        id,
                        old.title(),
                        old.patient(),
                        old.category(),
                        old.kind(),
                        old.bytes(),
                        old.cid(),
                        Envelope.of(new byte[Envelope.LENGTH]),
                        old.transaction(),
                        old.protectedAt(),
                        old.details())));
    }

    @Override
    public synchronized void buried(Tombstone tombstone) {
        before.remove(tombstone.id());
        records.bury(tombstone);
    }

    @Override
    public synchronized List<RecordId> unfinished() {
        return List.copyOf(before.keySet());
    }
}
