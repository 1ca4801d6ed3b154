package org.xinglin.core.testkit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.keys.Envelope;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.GranteeIndex;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.Protection;
import org.xinglin.core.records.ProtectionJournal;
import org.xinglin.core.records.RecordCatalogue;
import org.xinglin.core.records.RecordEdits;
import org.xinglin.core.records.RecordQuery;
import org.xinglin.core.records.RecordState;
import org.xinglin.core.records.Tombstone;

/** Catalogue, its edits, grantees and journal in memory. */
public final class InMemoryRecords implements RecordCatalogue, RecordEdits, GranteeIndex, ProtectionJournal {
    private final Map<RecordId, MedicalRecord> records = new LinkedHashMap<>();
    private final Map<RecordId, Protection> protections = new LinkedHashMap<>();
    private final Map<RecordId, Tombstone> tombstones = new LinkedHashMap<>();
    private final Map<Digest, Set<WalletAddress>> grantees = new HashMap<>();

    @Override
    public synchronized List<MedicalRecord> search(RecordQuery query, Optional<RecordId> after, int limit) {
        return records.values().stream()
                .sorted(Comparator.comparing(MedicalRecord::protectedAt).reversed())
                .dropWhile(record -> after.isPresent() && !after.get().equals(record.id()))
                .skip(after.isPresent() ? 1 : 0)
                .filter(record -> matches(record, query))
                .limit(limit)
                .toList();
    }

    private boolean matches(MedicalRecord record, RecordQuery query) {
        LocalDate day = record.details()
                .date()
                .orElse(record.protectedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        return hasText(record, query.text().strip().toLowerCase(Locale.ROOT))
                && query.patient().stream().allMatch(record.patient()::equals)
                && query.category().stream().allMatch(record.category()::equals)
                && query.state().stream().allMatch(record.details().state()::equals)
                && query.tag().stream().allMatch(record.details().tags()::contains)
                && query.from().stream().noneMatch(day::isBefore)
                && query.to().stream().noneMatch(day::isAfter)
                && query.grantee().stream().allMatch(grantees.getOrDefault(record.digest(), Set.of())::contains);
    }

    private static boolean hasText(MedicalRecord record, String wanted) {
        return record.title().toLowerCase(Locale.ROOT).contains(wanted)
                || record.patient().value().toLowerCase(Locale.ROOT).contains(wanted)
                || record.category().word().contains(wanted)
                || record.details().tags().stream().anyMatch(tag -> tag.contains(wanted));
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
    public synchronized List<MedicalRecord> findByMark(PatientId patient, Digest mark) {
        return records.values().stream()
                .filter(record -> record.patient().equals(patient))
                .filter(record -> record.details().mark().filter(mark::equals).isPresent())
                .toList();
    }

    @Override
    public synchronized boolean hasOfLength(PatientId patient, long bytes) {
        return records.values().stream()
                .anyMatch(record -> record.patient().equals(patient) && record.bytes() == bytes);
    }

    @Override
    public synchronized Map<String, Long> tags() {
        Map<String, Long> tags = new TreeMap<>();
        records.values().forEach(record -> record.details().tags().forEach(tag -> tags.merge(tag, 1L, Long::sum)));
        return tags;
    }

    @Override
    public synchronized Optional<Tombstone> tombstone(RecordId id) {
        return Optional.ofNullable(tombstones.get(id));
    }

    @Override
    public synchronized List<Tombstone> tombstones(int limit) {
        return tombstones.values().stream()
                .sorted(Comparator.comparing(Tombstone::destroyedAt).reversed())
                .limit(limit)
                .toList();
    }

    synchronized void put(MedicalRecord record) {
        records.put(record.id(), record);
    }

    /** The record is gone; this is left. */
    synchronized void bury(Tombstone tombstone) {
        records.remove(tombstone.id());
        tombstones.put(tombstone.id(), tombstone);
    }

    @Override
    public synchronized void edited(RecordId id, String title, Optional<LocalDate> date, Set<String> tags) {
        records.computeIfPresent(
                id, (key, old) -> old.with(title, old.details().dated(date).tagged(tags)));
    }

    @Override
    public synchronized void replaced(RecordId id, Cid cid, Envelope wrappedKey, Digest transaction) {
        records.computeIfPresent(
                id,
                (key, old) -> new MedicalRecord(
                        id,
                        old.title(),
                        old.patient(),
                        old.category(),
                        old.kind(),
                        old.bytes(),
                        cid,
                        wrappedKey,
                        transaction,
                        old.protectedAt(),
                        old.details().in(RecordState.REPLACED)));
    }

    @Override
    public synchronized void state(RecordId id, RecordState state) {
        records.computeIfPresent(
                id, (key, old) -> old.with(old.title(), old.details().in(state)));
    }

    @Override
    public synchronized void granted(Digest record, WalletAddress grantee) {
        grantees.computeIfAbsent(record, key -> new HashSet<>()).add(grantee);
    }

    @Override
    public synchronized void released(Digest record, WalletAddress grantee) {
        grantees.computeIfAbsent(record, key -> new HashSet<>()).remove(grantee);
    }

    @Override
    public synchronized void settle(Digest record, Set<WalletAddress> all) {
        grantees.put(record, new HashSet<>(all));
    }

    @Override
    public synchronized void begun(List<Protection> begun) {
        begun.forEach(protection -> protections.put(protection.id(), protection));
    }

    @Override
    public synchronized void stored(List<Protection> stored) {
        stored.forEach(protection -> protections.replace(protection.id(), protection));
    }

    @Override
    public synchronized void published(List<MedicalRecord> published) {
        for (MedicalRecord record : published) {
            records.put(record.id(), record);
            protections.remove(record.id());
        }
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
