package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinglin.core.audit.OperatorRole.ADMINISTRATOR;
import static org.xinglin.core.audit.OperatorRole.AUDITOR;
import static org.xinglin.core.audit.OperatorRole.OPERATOR;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;

/** Who may do what, written down a second time by hand: whoever changes a right changes it here as well, and thinks. */
class RightsTest {
    private static final Set<Act> ADMINISTRATORS_ONLY = EnumSet.of(
            Act.REBUILD_CATALOGUE,
            Act.NAME_STANDBY,
            Act.APPROVE_TASK,
            Act.CHANGE_SITE_POLICY,
            Act.ENROL_IN_CONSORTIUM,
            Act.REGISTER_MEMBER,
            Act.ADMIT_MEMBER,
            Act.REMOVE_MEMBER,
            Act.MANAGE_OPERATORS,
            Act.ROTATE_MASTER_KEY,
            Act.MAKE_SHEETS,
            Act.BACK_UP,
            Act.RESTORE,
            Act.CHANGE_RULES,
            Act.CHANGE_STORAGE,
            Act.MOVE_NODE);

    private static final Set<Act> AUDITORS_TOO = EnumSet.of(
            Act.UNLOCK,
            Act.LOCK,
            Act.VERIFY_RECORD,
            Act.PROVE_ACCESS,
            Act.CHANGE_OWN_PASSWORD,
            Act.VERIFY_AUDIT,
            Act.EXPORT_AUDIT,
            Act.DRILL);

    @Test
    void theGuardLetsEveryRoleDoWhatTheMatrixSaysAndWritesDownEachRefusal() throws Failed {
        Map<OperatorRole, Set<Act>> done = new EnumMap<>(OperatorRole.class);
        for (OperatorRole role : OperatorRole.values()) {
            done.put(role, EnumSet.noneOf(Act.class));
            for (Act act : Act.values()) {
                InMemoryAudit audit = new InMemoryAudit(new SteppedClock(Instant.parse("2026-11-21T08:00:00Z")));
                Guard guard = audit.guardFor(role);
                if (expected(role).contains(act)) {
                    guard.act(act, "x", () -> done.get(role).add(act));
                    assertThat(newest(audit).result()).isEqualTo(Result.DONE);
                } else {
                    assertThatThrownBy(() ->
                                    guard.act(act, "x", () -> done.get(role).add(act)))
                            .as("%s by %s", act, role)
                            .hasMessage("XL-NOT-YOUR-ROLE");
                    assertThat(newest(audit).result()).isEqualTo(Result.REFUSED);
                }
            }
        }
        for (OperatorRole role : OperatorRole.values()) {
            assertThat(done.get(role)).as("done by %s", role).isEqualTo(expected(role));
        }
    }

    @Test
    void anAuditorNeverSeesPlaintextAndChangesNothingButTheirPassword() {
        assertThat(expected(AUDITOR)).doesNotContain(Act.OPEN, Act.OPEN_SHARED, Act.GRANT, Act.PROTECT, Act.ERASE);
    }

    private static Set<Act> expected(OperatorRole role) {
        Set<Act> all = EnumSet.allOf(Act.class);
        if (role == ADMINISTRATOR) {
            return all;
        }
        if (role == OPERATOR) {
            all.removeAll(ADMINISTRATORS_ONLY);
            all.remove(Act.EXPORT_AUDIT);
            all.remove(Act.DRILL);
            return all;
        }
        all.retainAll(AUDITORS_TOO);
        return all;
    }

    private static AuditEntry newest(InMemoryAudit audit) {
        List<AuditEntry> entries = audit.search(AuditLog.Query.ALL, 1);
        return entries.getFirst();
    }
}
