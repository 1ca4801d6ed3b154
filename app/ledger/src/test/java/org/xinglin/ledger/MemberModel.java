package org.xinglin.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.access.Role;

/** What Consortium must do, and who the patients of {@link AccessModel} are. */
final class MemberModel {
    private static final String ADMINISTRATOR = "administrator";

    private final Map<String, Member> members = new HashMap<>();
    /** By hospital, a blank and the subject. */
    private final Map<String, String> patients = new HashMap<>();

    private static final class Member {
        private final Role role;
        private final @Nullable String hospital;
        private boolean removed;

        Member(Role role, @Nullable String hospital) {
            this.role = role;
            this.hospital = hospital;
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

    /** @param patient null for nobody any more */
    boolean bind(String by, String subject, @Nullable String patient) {
        if (!active(by, Role.HOSPITAL)) {
            return false;
        }
        if (patient != null && !(active(patient, Role.PATIENT) && by.equals(member(patient).hospital))) {
            return false;
        }
        patients.put(by + " " + subject, patient == null ? "" : patient);
        return true;
    }

    Map<String, String> patients() {
        return patients;
    }

    Role roleOf(String account) {
        return member(account).role;
    }

    List<String> removed() {
        return members.keySet().stream()
                .filter(account -> member(account).removed)
                .sorted()
                .toList();
    }

    boolean active(String account) {
        Member member = members.get(account);
        if (member == null || member.removed) {
            return false;
        }
        return member.hospital == null || !member(member.hospital).removed;
    }

    boolean active(String account, Role role) {
        return active(account) && member(account).role == role;
    }

    private Member member(String account) {
        return Objects.requireNonNull(members.get(account));
    }
}
