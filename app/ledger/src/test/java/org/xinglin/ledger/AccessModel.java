package org.xinglin.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Role;

/**
 * What Consortium and MedicalAccess must do, said once more without looking at them. Every act returns whether the
 * contract must accept it, and changes nothing when not. Times are seconds.
 */
final class AccessModel {
    private static final long HOUR = 3_600;

    private final MemberModel members;
    private final Map<Integer, ModelRecord> records = new HashMap<>();

    AccessModel(MemberModel members) {
        this.members = members;
    }

    MemberModel members() {
        return members;
    }

    boolean register(String by, int record, String subject) {
        if (records.containsKey(record) || !members.active(by, Role.HOSPITAL)) {
            return false;
        }
        records.put(record, new ModelRecord(by, subject));
        return true;
    }

    boolean replace(String by, int old, int fresh) {
        ModelRecord entry = current(old);
        if (entry == null || !entry.owner.equals(by) || !members.active(by) || records.containsKey(fresh)) {
            return false;
        }
        entry.replaced = true;
        entry.offeredTo = null;
        records.put(fresh, new ModelRecord(by, entry.subject));
        return true;
    }

    /** All or none. */
    boolean grant(String by, List<Integer> which, String grantee, long until, long now) {
        for (int record : which) {
            ModelRecord entry = current(record);
            boolean fits =
                    members.active(by) && members.active(grantee) && !grantee.equals(by) && (until == 0 || until > now);
            if (entry == null || !entry.owner.equals(by) || !fits) {
                return false;
            }
        }
        for (int record : which) {
            ModelRecord entry = existing(record);
            entry.grants.put(grantee, new ModelRecord.Grant(++entry.grantsMade, until));
            entry.requests.remove(grantee);
        }
        return true;
    }

    boolean revoke(String by, int record, String grantee, long now) {
        ModelRecord entry = current(record);
        if (entry == null || !mayRevoke(by, entry)) {
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

    /** All or none; {@code until} is zero for no end. */
    boolean grantRole(String by, List<Integer> which, Role role, long until, long now) {
        boolean fits = members.active(by) && (until == 0 || until > now);
        if (!fits || which.stream().anyMatch(record -> !ownsCurrent(by, record))) {
            return false;
        }
        for (int record : which) {
            ModelRecord entry = existing(record);
            entry.roles.put(role, new ModelRecord.Grant(++entry.grantsMade, until));
        }
        return true;
    }

    boolean revokeRole(String by, int record, Role role) {
        ModelRecord entry = current(record);
        return entry != null && mayRevoke(by, entry) && entry.roles.remove(role) != null;
    }

    boolean request(String by, int record, long now) {
        ModelRecord entry = current(record);
        if (entry == null || !members.active(by) || entry.owner.equals(by) || granted(entry, by, now)) {
            return false;
        }
        return entry.requests.add(by);
    }

    boolean deny(String by, int record, String requester) {
        ModelRecord entry = records.get(record);
        return entry != null && entry.owner.equals(by) && entry.requests.remove(requester);
    }

    boolean breakGlass(String by, int record, long now) {
        ModelRecord entry = current(record);
        if (entry == null || !members.active(by, Role.DOCTOR) || emergency(entry, by, now)) {
            return false;
        }
        entry.emergencies.put(by, now + HOUR);
        entry.unseen.add(by);
        return true;
    }

    boolean offer(String by, int record, @Nullable String to) {
        ModelRecord entry = current(record);
        if (entry == null || !entry.owner.equals(by) || by.equals(to)) {
            return false;
        }
        if (to != null && !(members.active(by) && members.active(to))) {
            return false;
        }
        entry.offeredTo = to;
        return true;
    }

    boolean accept(String by, int record) {
        ModelRecord entry = current(record);
        if (entry == null || !by.equals(entry.offeredTo) || !members.active(by)) {
            return false;
        }
        entry.owner = by;
        entry.offeredTo = null;
        entry.grants.remove(by);
        entry.emergencies.remove(by);
        entry.requests.remove(by);
        entry.unseen.remove(by);
        return true;
    }

    boolean mayRead(String account, int record, long now) {
        return !basis(account, record, now).equals("none");
    }

    String basis(String account, int record, long now) {
        ModelRecord entry = records.get(record);
        if (entry == null || entry.destroyed || !members.active(account)) {
            return "none";
        }
        if (entry.owner.equals(account)) {
            return "owner";
        }
        if (entry.replaced) {
            return "none";
        }
        if (granted(entry, account, now)) {
            return "grant";
        }
        ModelRecord.Grant role = entry.roles.get(members.roleOf(account));
        if (role != null && role.running(now)) {
            return "role";
        }
        return emergency(entry, account, now) ? "break-glass" : "none";
    }

    /** @return the nonce of the grant that stands, also when it is over; zero for none */
    long grantOf(String account, int record) {
        ModelRecord entry = records.get(record);
        ModelRecord.Grant grant = entry == null ? null : entry.grants.get(account);
        return grant == null ? 0 : grant.nonce();
    }

    @Nullable
    String ownerOf(int record) {
        ModelRecord entry = records.get(record);
        return entry == null ? null : entry.owner;
    }

    @Nullable
    String offeredTo(int record) {
        ModelRecord entry = records.get(record);
        return entry == null ? null : entry.offeredTo;
    }

    /** Who holds a grant, running or over. */
    List<String> granteesOf(int record) {
        ModelRecord entry = records.get(record);
        return entry == null
                ? List.of()
                : entry.grants.keySet().stream().sorted().toList();
    }

    /** Registered, and neither replaced nor destroyed. */
    List<Integer> current() {
        return records.keySet().stream()
                .filter(record -> current(record) != null)
                .sorted()
                .toList();
    }

    List<String> requestersOf(int record) {
        ModelRecord entry = records.get(record);
        return entry == null ? List.of() : entry.requests.stream().sorted().toList();
    }

    boolean ownsCurrent(String by, int record) {
        ModelRecord entry = current(record);
        return entry != null && entry.owner.equals(by);
    }

    private boolean mayRevoke(String by, ModelRecord entry) {
        String patient = members.patients().get(entry.owner + " " + entry.subject);
        return entry.owner.equals(by) || (members.active(by) && by.equals(patient));
    }

    boolean isKnown(int record) {
        return records.containsKey(record);
    }

    ModelRecord existing(int record) {
        return Objects.requireNonNull(records.get(record));
    }

    @Nullable
    ModelRecord current(int record) {
        ModelRecord entry = records.get(record);
        return entry == null || entry.replaced || entry.destroyed ? null : entry;
    }

    /** By a grant that is neither taken back nor over. */
    boolean isGranted(String account, int record, long now) {
        ModelRecord entry = records.get(record);
        return entry != null && granted(entry, account, now);
    }

    private static boolean granted(ModelRecord entry, String account, long now) {
        ModelRecord.Grant grant = entry.grants.get(account);
        return grant != null && grant.running(now);
    }

    private static boolean emergency(ModelRecord entry, String account, long now) {
        return entry.emergencies.getOrDefault(account, 0L) > now;
    }
}
