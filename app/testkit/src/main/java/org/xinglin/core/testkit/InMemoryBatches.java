package org.xinglin.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.records.Batch;
import org.xinglin.core.records.BatchItem;
import org.xinglin.core.records.BatchItem.State;
import org.xinglin.core.records.BatchJournal;
import org.xinglin.core.records.Protection;

/** Batches in memory; what was begun is told from the journal of protections that they share. */
public final class InMemoryBatches implements BatchJournal {
    private final InMemoryRecords records;
    private final TreeMap<Long, Batch> batches = new TreeMap<>();
    private final Map<Long, List<BatchItem>> items = new LinkedHashMap<>();

    public InMemoryBatches(InMemoryRecords records) {
        this.records = records;
    }

    @Override
    public synchronized long order(String label, Instant at, List<BatchItem> ordered) {
        long number = batches.size() + 1L;
        batches.put(number, new Batch(number, label, at, Map.of()));
        items.put(number, new ArrayList<>(ordered));
        return number;
    }

    @Override
    public synchronized List<Batch> all() {
        return batches.descendingMap().values().stream().map(this::counted).toList();
    }

    @Override
    public synchronized Optional<Batch> find(long batch) {
        return Optional.ofNullable(batches.get(batch)).map(this::counted);
    }

    private Batch counted(Batch batch) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        items(batch.number()).forEach(item -> counts.merge(item.state(), 1L, Long::sum));
        return new Batch(batch.number(), batch.label(), batch.begunAt(), counts);
    }

    @Override
    public synchronized List<BatchItem> waiting(long batch, int limit) {
        return items(batch).stream()
                .filter(item -> item.state() == State.WAITING)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void begun(long batch, Map<Integer, Protection> protections) {
        protections.forEach(
                (position, protection) -> change(batch, position, State.BEGUN, Optional.of(protection.id()), ""));
        records.begun(List.copyOf(protections.values()));
    }

    @Override
    public synchronized void ended(long batch, int position, State state, String reason) {
        change(batch, position, state, Optional.empty(), reason);
    }

    @Override
    public synchronized List<BatchItem> items(long batch) {
        return items.getOrDefault(batch, List.of()).stream().map(this::now).toList();
    }

    @Override
    public synchronized int again(long batch) {
        int many = 0;
        for (BatchItem item : items(batch)) {
            if (item.state() == State.FAILED) {
                change(batch, item.position(), State.WAITING, Optional.empty(), "");
                many++;
            }
        }
        return many;
    }

    private BatchItem now(BatchItem item) {
        return item.record()
                .map(record -> with(item, state(record), item.record(), ""))
                .orElse(item);
    }

    private State state(RecordId record) {
        if (records.find(record).isPresent()) {
            return State.PUBLISHED;
        }
        return records.unfinished().stream()
                .filter(protection -> protection.id().equals(record))
                .findFirst()
                .map(protection -> protection.cid().isPresent() ? State.STORED : State.BEGUN)
                .orElse(State.WAITING);
    }

    private void change(long batch, int position, State state, Optional<RecordId> record, String reason) {
        items.getOrDefault(batch, new ArrayList<>())
                .replaceAll(item -> item.position() == position ? with(item, state, record, reason) : item);
    }

    private static BatchItem with(BatchItem item, State state, Optional<RecordId> record, String reason) {
        return new BatchItem(
                item.position(),
                item.source(),
                item.title(),
                item.patient(),
                item.category(),
                item.date(),
                item.tags(),
                item.manner(),
                state,
                record,
                reason);
    }
}
