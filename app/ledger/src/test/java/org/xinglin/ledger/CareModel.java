package org.xinglin.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.xinglin.core.access.Role;

/** The acts of {@link AccessModel} on many records, in emergencies, and for ever. */
final class CareModel {
    private final AccessModel access;
    private final Map<String, Long> anchored = new HashMap<>();

    CareModel(AccessModel access) {
        this.access = access;
    }

    boolean registerAll(String by, List<Integer> which, List<String> subjects) {
        boolean fresh = new HashSet<>(which).size() == which.size();
        if (!fresh
                || which.stream().anyMatch(access::isKnown)
                || !access.members().active(by, Role.HOSPITAL)) {
            return false;
        }
        for (int i = 0; i < which.size(); i++) {
            access.register(by, which.get(i), subjects.get(i));
        }
        return true;
    }

    boolean replaceAndGrant(String by, int old, int fresh, String grantee, long now) {
        boolean fits = access.members().active(grantee) && !grantee.equals(by) && access.isGranted(grantee, old, now);
        return fits && access.replace(by, old, fresh) && access.grant(by, List.of(fresh), grantee, 0, now);
    }

    boolean destroy(String by, List<Integer> which) {
        boolean twice = new HashSet<>(which).size() < which.size();
        for (int record : which) {
            boolean known =
                    access.isKnown(record) && access.existing(record).owner.equals(by);
            if (twice || !known || access.existing(record).destroyed) {
                return false;
            }
        }
        which.forEach(record -> access.existing(record).destroyed = true);
        return true;
    }

    boolean issue(String by, int record, String grantee, long now) {
        String basis = access.basis(grantee, record, now);
        return access.ownsCurrent(by, record)
                && access.members().active(by)
                && (basis.equals("role") || basis.equals("break-glass"));
    }

    boolean acknowledge(String by, int record, String doctor) {
        return access.isKnown(record)
                && access.existing(record).owner.equals(by)
                && access.existing(record).unseen.remove(doctor);
    }

    boolean anchor(String by, long entries) {
        if (!access.members().active(by) || entries <= anchored.getOrDefault(by, 0L)) {
            return false;
        }
        anchored.put(by, entries);
        return true;
    }

    /** Doctors whom the owner of a record has not acknowledged. */
    List<String> unseen(int record) {
        return access.isKnown(record)
                ? access.existing(record).unseen.stream().sorted().toList()
                : List.of();
    }
}
