package org.xinglin.ledger;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Role;

/**
 * What Consortium and MedicalAccess must do, said once more without looking at them. Every act returns whether the
 * contract must accept it, and changes nothing when not. Times are seconds.
 */
final class AccessModel {
    private static final long HOUR = 3_600;
    private static final String ADMINISTRATOR = "administrator";

    private final Map<String, Member> members = new HashMap<>();
    private final Map<Integer, MedicalRecord> records = new HashMap<>();

    private static final class Member {
        private final Role role;
        private final @Nullable String hospital;
        private boolean removed;

        Member(Role role, @Nullable String hospital) {
            this.role = role;
            this.hospital = hospital;
        }
    }

    private static final class MedicalRecord {
        private String owner;
        private @Nullable String offeredTo;
        private boolean replaced;
        private long grantsMade;
        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private final Map<String, Grant> grants = new HashMap<>();
        private final Map<String, Long> emergencies = new HashMap<>();
        private final Set<String> requests = new HashSet<>();

        MedicalRecord(String owner) {
            this.owner = owner;
        }
    }

    /** @param until zero for no end */
    private record Grant(long nonce, long until) {
        boolean running(long now) {
            return until == 0 || until > now;
        }
    }

    void join(String account, Role role, @Nullable String hospital) {
        members.put(account, new Member(role, hospital));
    }

    boolean remove(String by, String account) {
        Member member = members.get(account);
        if (member == null || member.removed) {
            return false;
        }
        boolean ownHospital = by.equals(member.hospital) && active(by);
        if (!by.equals(account) && !by.equals(ADMINISTRATOR) && !ownHospital) {
            return false;
        }
        member.removed = true;
        return true;
    }

    boolean admit(String by, String account) {
        Member member = members.get(account);
        if (member == null || !member.removed || !by.equals(ADMINISTRATOR)) {
            return false;
        }
        member.removed = false;
        return true;
    }

    boolean register(String by, int record) {
        if (records.containsKey(record) || !active(by, Role.HOSPITAL)) {
            return false;
        }
        records.put(record, new MedicalRecord(by));
        return true;
    }

    boolean replace(String by, int old, int fresh) {
        MedicalRecord entry = current(old);
        if (entry == null || !entry.owner.equals(by) || !active(by) || records.containsKey(fresh)) {
            return false;
        }
        entry.replaced = true;
        entry.offeredTo = null;
        records.put(fresh, new MedicalRecord(by));
        return true;
    }

    /** All or none. */
    boolean grant(String by, List<Integer> which, String grantee, long until, long now) {
        for (int record : which) {
            MedicalRecord entry = current(record);
            boolean fits = active(by) && active(grantee) && !grantee.equals(by) && (until == 0 || until > now);
            if (entry == null || !entry.owner.equals(by) || !fits) {
                return false;
            }
        }
        for (int record : which) {
            MedicalRecord entry = existing(record);
            entry.grants.put(grantee, new Grant(++entry.grantsMade, until));
            entry.requests.remove(grantee);
        }
        return true;
    }

    boolean revoke(String by, int record, String grantee, long now) {
        MedicalRecord entry = records.get(record);
        if (entry == null || !entry.owner.equals(by)) {
            return false;
        }
        boolean emergency = emergency(entry, grantee, now);
        if (!entry.grants.containsKey(grantee) && !emergency) {
            return false;
        }
        entry.grants.remove(grantee);
        entry.emergencies.remove(grantee);
        return true;
    }

    boolean grantRole(String by, int record, Role role) {
        MedicalRecord entry = current(record);
        if (entry == null || !entry.owner.equals(by) || !active(by)) {
            return false;
        }
        entry.roles.add(role);
        return true;
    }

    boolean revokeRole(String by, int record, Role role) {
        MedicalRecord entry = records.get(record);
        return entry != null && entry.owner.equals(by) && entry.roles.remove(role);
    }

    boolean request(String by, int record, long now) {
        MedicalRecord entry = current(record);
        if (entry == null || !active(by) || entry.owner.equals(by) || granted(entry, by, now)) {
            return false;
        }
        return entry.requests.add(by);
    }

    boolean deny(String by, int record, String requester) {
        MedicalRecord entry = records.get(record);
        return entry != null && entry.owner.equals(by) && entry.requests.remove(requester);
    }

    boolean breakGlass(String by, int record, long now) {
        MedicalRecord entry = current(record);
        if (entry == null || !active(by, Role.DOCTOR)) {
            return false;
        }
        entry.emergencies.put(by, now + HOUR);
        return true;
    }

    boolean offer(String by, int record, @Nullable String to) {
        MedicalRecord entry = current(record);
        if (entry == null || !entry.owner.equals(by) || by.equals(to)) {
            return false;
        }
        if (to != null && !(active(by) && active(to))) {
            return false;
        }
        entry.offeredTo = to;
        return true;
    }

    boolean accept(String by, int record) {
        MedicalRecord entry = current(record);
        if (entry == null || !by.equals(entry.offeredTo) || !active(by)) {
            return false;
        }
        entry.owner = by;
        entry.offeredTo = null;
        entry.grants.remove(by);
        entry.emergencies.remove(by);
        entry.requests.remove(by);
        return true;
    }

    boolean mayRead(String account, int record, long now) {
        MedicalRecord entry = records.get(record);
        if (entry == null || !active(account)) {
            return false;
        }
        if (entry.owner.equals(account)) {
            return true;
        }
        return !entry.replaced
                && (granted(entry, account, now)
                        || emergency(entry, account, now)
                        || entry.roles.contains(member(account).role));
    }

    /** @return the nonce of the grant that stands, also when it is over; zero for none */
    long grantOf(String account, int record) {
        MedicalRecord entry = records.get(record);
        Grant grant = entry == null ? null : entry.grants.get(account);
        return grant == null ? 0 : grant.nonce();
    }

    @Nullable
    String ownerOf(int record) {
        MedicalRecord entry = records.get(record);
        return entry == null ? null : entry.owner;
    }

    @Nullable
    String offeredTo(int record) {
        MedicalRecord entry = records.get(record);
        return entry == null ? null : entry.offeredTo;
    }

    /** Who holds a grant, running or over. */
    List<String> granteesOf(int record) {
        MedicalRecord entry = records.get(record);
        return entry == null
                ? List.of()
                : entry.grants.keySet().stream().sorted().toList();
    }

    /** Registered and not replaced. */
    List<Integer> current() {
        return records.keySet().stream()
                .filter(record -> !existing(record).replaced)
                .sorted()
                .toList();
    }

    List<String> requestersOf(int record) {
        MedicalRecord entry = records.get(record);
        return entry == null ? List.of() : entry.requests.stream().sorted().toList();
    }

    List<String> removed() {
        return members.keySet().stream()
                .filter(account -> member(account).removed)
                .sorted()
                .toList();
    }

    private boolean active(String account) {
        Member member = members.get(account);
        if (member == null || member.removed) {
            return false;
        }
        return member.hospital == null || !member(member.hospital).removed;
    }

    private boolean active(String account, Role role) {
        return active(account) && member(account).role == role;
    }

    private Member member(String account) {
        return Objects.requireNonNull(members.get(account));
    }

    private MedicalRecord existing(int record) {
        return Objects.requireNonNull(records.get(record));
    }

    private @Nullable MedicalRecord current(int record) {
        MedicalRecord entry = records.get(record);
        return entry == null || entry.replaced ? null : entry;
    }

    private static boolean granted(MedicalRecord entry, String account, long now) {
        Grant grant = entry.grants.get(account);
        return grant != null && grant.running(now);
    }

    private static boolean emergency(MedicalRecord entry, String account, long now) {
        return entry.emergencies.getOrDefault(account, 0L) > now;
    }
}
