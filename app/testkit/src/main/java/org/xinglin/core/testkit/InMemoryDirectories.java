package org.xinglin.core.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.Cid;
import org.xinglin.core.records.PatientDirectories;

/** Patients' directories as maps. A directory's root is the CID of its last record. */
public final class InMemoryDirectories implements PatientDirectories {
    private final Map<Digest, TreeMap<String, Cid>> directories = new ConcurrentHashMap<>();

    @Override
    public void put(Digest pseudonym, RecordId record, Cid cid) {
        directories.computeIfAbsent(pseudonym, p -> new TreeMap<>()).put(record.toString(), cid);
    }

    @Override
    public void remove(Digest pseudonym, RecordId record) {
        directories.computeIfAbsent(pseudonym, p -> new TreeMap<>()).remove(record.toString());
    }

    @Override
    public Optional<Cid> root(Digest pseudonym) {
        return Optional.ofNullable(directories.get(pseudonym))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> directory.lastEntry().getValue());
    }

    /** What lies in a patient's directory, by record. */
    public Map<String, Cid> entries(Digest pseudonym) {
        return Map.copyOf(directories.getOrDefault(pseudonym, new TreeMap<>()));
    }
}
