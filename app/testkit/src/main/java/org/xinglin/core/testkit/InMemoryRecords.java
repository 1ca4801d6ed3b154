package org.xinglin.core.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.records.RecordCatalogue;

/** Catalogue and journal in memory. */
public final class InMemoryRecords implements RecordCatalogue, ProtectionJournal {
    private final Map<RecordId, MedicalRecord> records = new LinkedHashMap<>();
    private final Map<RecordId, Protection> protections = new LinkedHashMap<>();

    @Override
    public synchronized List<MedicalRecord> search(String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return records.values().stream()
                .filter(record -> matches(record, wanted))
                .sorted(Comparator.comparing(MedicalRecord::protectedAt).reversed())
                .limit(limit)
                .toList();
    }

    private static boolean matches(MedicalRecord record, String wanted) {
        return record.title().toLowerCase(Locale.ROOT).contains(wanted)
                || record.patient().value().toLowerCase(Locale.ROOT).contains(wanted)
                || record.category().word().contains(wanted);
    }

    @Override
    public synchronized long count() {
        return records.size();
    }

    @Override
    public synchronized Optional<MedicalRecord> find(RecordId id) {
        return Optional.ofNullable(records.get(id));
    }

    @Override
    public synchronized Optional<MedicalRecord> findByDigest(Digest digest) {
        return records.values().stream()
                .filter(record -> record.digest().equals(digest))
                .findFirst();
    }

    @Override
    public synchronized void begun(Protection protection) {
        protections.put(protection.id(), protection);
    }

    @Override
    public synchronized void stored(RecordId id, Cid cid) {
        protections.computeIfPresent(
                id,
                (key, old) -> new Protection(
                        old.id(),
                        old.source(),
                        old.patient(),
                        old.category(),
                        old.kind(),
                        old.wrappedKey(),
                        old.begunAt(),
                        Optional.of(cid)));
    }

    @Override
    public synchronized void published(MedicalRecord record) {
        records.put(record.id(), record);
        protections.remove(record.id());
    }

    @Override
    public synchronized void abandoned(RecordId id) {
        protections.remove(id);
    }

    @Override
    public synchronized List<Protection> unfinished() {
        return new ArrayList<>(protections.values());
    }
}
