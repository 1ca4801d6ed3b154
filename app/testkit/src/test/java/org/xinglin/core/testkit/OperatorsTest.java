package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry;
import org.xinglin.core.operators.VaultVersion;
import org.xinglin.core.session.Session;

class OperatorsTest {
    private static final Operator WANG = new Operator("Wang", OperatorRole.ADMINISTRATOR);
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T08:00:00Z"));
    private final InMemoryAudit audit = new InMemoryAudit(clock);
    private final InMemoryOperators register = new InMemoryOperators(WANG);
    private final Session.Operators operators = as(WANG);

    @Test
    void anAddedOperatorStandsInTheListAndInTheLog() throws Failed {
        operators.add().add("Li", OperatorRole.OPERATOR, password("plum blossom"));
        assertThat(operators.list().list()).extracting(OperatorEntry::name).containsExactly("Wang", "Li");
        assertThat(audit.search(AuditLog.Query.ALL, 1).getFirst().detail()).startsWith("added as operator");
    }

    @Test
    void namesAreUniqueWhateverTheirCaseAndHaveNoUnseenCharacters() throws Failed {
        operators.add().add("Élodie", OperatorRole.OPERATOR, password("plum blossom"));
        assertFails(() -> operators.add().add("e\u0301LODIE", OperatorRole.AUDITOR, password("x")), "OPERATOR-EXISTS");
        for (String bad : List.of("", " Li", "Li ", "L\ni", "L\u202Ei", "\u200B", "王".repeat(22))) {
            assertFails(() -> operators.add().add(bad, OperatorRole.AUDITOR, password("x")), "BAD-NAME");
        }
        operators.add().add("王".repeat(21), OperatorRole.AUDITOR, password("plum blossom"));
    }

    @Test
    void theLastAdministratorIsNeitherDisabledNorDemoted() throws Failed {
        operators.add().add("Li", OperatorRole.ADMINISTRATOR, password("plum blossom"));
        Session.Operators li = as(new Operator("Li", OperatorRole.ADMINISTRATOR));
        li.disable().disable("wang");
        assertFails(() -> li.changeRole().change("Li", OperatorRole.OPERATOR), "LAST-ADMINISTRATOR");
        assertFails(() -> operators.disable().disable("Li"), "LAST-ADMINISTRATOR");
        li.enable().enable("Wang");
        li.changeRole().change("Li", OperatorRole.OPERATOR);
    }

    @Test
    void nobodyDisablesHimself() throws Failed {
        operators.add().add("Li", OperatorRole.ADMINISTRATOR, password("plum blossom"));
        assertFails(() -> operators.disable().disable("WANG"), "OWN-OPERATOR");
    }

    @Test
    void anOperatorChangesTheirOwnPasswordByTheOldOneAndNobodyElses() throws Failed {
        operators.add().add("Li", OperatorRole.OPERATOR, password("plum blossom"));
        Session.Operators li = as(new Operator("Li", OperatorRole.OPERATOR));
        assertFails(
                () -> li.changePassword().changeOwn(password("wrong one"), password("new one 1")), "WRONG-PASSWORD");
        li.changePassword().changeOwn(password("plum blossom"), password("new one 1"));
        assertThat(register.isPassword("Li", password("new one 1"))).isTrue();
        assertFails(() -> li.changePassword().reset("Wang", password("new one 2")), "NOT-YOUR-ROLE");
        assertThat(audit.search(AuditLog.Query.ALL, 1).getFirst().result()).isEqualTo(Result.REFUSED);
        operators.changePassword().reset("li", password("new one 3"));
    }

    @Test
    void anOlderVaultThanTheLogKnowsIsNoticed() throws Failed {
        VaultVersion before = register.version();
        operators.add().add("Li", OperatorRole.OPERATOR, password("plum blossom"));
        operators.disable().disable("Li");
        assertThat(before.isOlderThan(audit)).isTrue();
        assertThat(register.version().isOlderThan(audit)).isFalse();
        assertThat(new VaultVersion("beef", 1).isOlderThan(audit)).isFalse();
        operators.rotate().rotate();
        assertThat(register.version().isOlderThan(audit)).isFalse();
    }

    @Test
    void nobodyTalksTheLogIntoAnOlderVersion() throws Failed {
        VaultVersion before = register.version();
        operators.add().add("Eve", OperatorRole.AUDITOR, password("plum blossom"));
        Session.Operators eve = as(new Operator("Eve", OperatorRole.AUDITOR));
        Guard guard = new Guard(new Operator(before.toString(), OperatorRole.AUDITOR), audit, clock);
        for (int i = 0; i < 300; i++) {
            assertFails(() -> eve.disable().disable(before.toString()), "NOT-YOUR-ROLE");
            guard.act(Act.VERIFY_AUDIT, before.toString(), () -> true, done -> before.toString());
        }
        assertFails(() -> operators.disable().disable(before.toString()), "UNKNOWN-OPERATOR");
        assertThat(before.isOlderThan(audit)).isTrue();
        assertThat(register.version().isOlderThan(audit)).isFalse();
    }

    private Session.Operators as(Operator operator) {
        return Session.Operators.of(new Guard(operator, audit, clock), register);
    }

    private static Secret password(String text) {
        return Secret.ofTyped(text.toCharArray());
    }

    private static void assertFails(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(Failed.class).hasMessage("XL-" + code);
    }
}
