package org.xinglin.core.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.MedicalRecord;
import org.xinglin.core.records.RecordCatalogue;

/** Counts the members who proved their role on this home's records, by record and day: each has one nullifier there. */
public final class ListRoleProofs {
    private final RoleProofs proofs;
    private final RecordCatalogue catalogue;

    public ListRoleProofs(RoleProofs proofs, RecordCatalogue catalogue) {
        this.proofs = proofs;
        this.catalogue = catalogue;
    }

    /**
     * What was proved on one record, for one role and on one day.
     *
     * @param proofs one a member, newest first
     */
    public record Day(MedicalRecord record, Role role, LocalDate day, List<ProvenRole> proofs) {
        public Day {
            proofs = List.copyOf(proofs);
        }
    }

    private record Key(Digest record, Role role, LocalDate day) {}

    /** The newest day first. @throws Failed Unreachable */
    public List<Day> ofOwnRecords() throws Failed {
        Map<Key, List<ProvenRole>> grouped = new LinkedHashMap<>();
        for (ProvenRole proof : proofs.proven()) {
            grouped.computeIfAbsent(new Key(proof.record(), proof.role(), proof.day()), key -> new ArrayList<>())
                    .add(proof);
        }
        List<Day> days = new ArrayList<>();
        grouped.forEach((key, same) -> catalogue
                .findByDigest(key.record())
                .ifPresent(record -> days.add(new Day(record, key.role(), key.day(), same))));
        days.sort(Comparator.comparing(Day::day).reversed()); // stable: the newest proof first within a day
        return days;
    }
}
