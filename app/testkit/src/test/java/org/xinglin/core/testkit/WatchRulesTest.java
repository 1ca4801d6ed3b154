package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.chain.watch.AcknowledgeAlert;
import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.chain.watch.ChangeWatch;
import org.xinglin.core.chain.watch.RuleKind;
import org.xinglin.core.chain.watch.WatchRule;
import org.xinglin.core.kernel.Failed;

class WatchRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final InMemoryAlerts memory = new InMemoryAlerts();
    private final SteppedClock clock = new SteppedClock(NOON);
    private final InMemoryAudit audit = new InMemoryAudit(clock);

    @Test
    void anAlertStaysOpenUntilSomebodyAcknowledgesIt() throws Failed {
        memory.raise(
                new Alert(0, RuleKind.GLASS_BROKEN, "glass", NOON, Map.of("doctor", "0xd0"), "", Optional.empty()));
        AcknowledgeAlert acknowledge = new AcknowledgeAlert(audit.guardFor(OperatorRole.OPERATOR), memory, clock);
        assertThat(acknowledge.acknowledge(1).acknowledged()).isPresent();
        assertThat(memory.latest(9, true)).isEmpty();
        assertThat(memory.latest(9, false)).hasSize(1);
        failsWith(() -> acknowledge.acknowledge(77), "XL-UNKNOWN-ALERT");
        AcknowledgeAlert auditor = new AcknowledgeAlert(audit.guardFor(OperatorRole.AUDITOR), memory, clock);
        failsWith(() -> auditor.acknowledge(1), "XL-NOT-YOUR-ROLE");
    }

    @Test
    void onlyAnAdministratorSetsRulesAndOnlyOnesThatMakeSense() throws Failed {
        ChangeWatch change = new ChangeWatch(audit.guardFor(OperatorRole.ADMINISTRATOR), memory);
        assertThat(change.rules()).hasSize(RuleKind.values().length).allMatch(WatchRule::on);
        change.set(WatchRule.of(RuleKind.MANY_OPENS, true, "5/10"));
        assertThat(change.rules()).contains(new WatchRule(RuleKind.MANY_OPENS, true, "5/10"));
        ChangeWatch operator = new ChangeWatch(audit.guardFor(OperatorRole.OPERATOR), memory);
        failsWith(() -> operator.setHook(List.of("evil")), "XL-NOT-YOUR-ROLE");
        for (String bad : List.of("", "5", "0/10", "5/0", "a/b", "5/10/20", "-1/5", "5/99999999999")) {
            failsWith(() -> WatchRule.of(RuleKind.MANY_OPENS, true, bad), "XL-BAD-RULE");
        }
        failsWith(() -> WatchRule.of(RuleKind.GRANT_OUTSIDE_HOURS, true, "7-20"), "XL-BAD-RULE");
        failsWith(() -> WatchRule.of(RuleKind.GRANT_OUTSIDE_HOURS, true, "08:00-08:00"), "XL-BAD-RULE");
        failsWith(() -> WatchRule.of(RuleKind.GLASS_BROKEN, true, "sometimes"), "XL-BAD-RULE");
    }

    @Test
    void theHookIsAProgramByItsWholePathOrNone(@TempDir Path folder) throws Exception {
        ChangeWatch change = new ChangeWatch(audit.guardFor(OperatorRole.ADMINISTRATOR), memory);
        Path program = Files.writeString(folder.resolve("tell"), "");
        failsWith(() -> change.setHook(List.of(program.toString())), "XL-BAD-HOOK");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        change.setHook(List.of(program.toString(), "--to", "the officer"));
        assertThat(change.hook()).containsExactly(program.toString(), "--to", "the officer");
        for (String bad : List.of("tell", "./tell", folder.toString(), "", "/no/such\0program")) {
            failsWith(() -> change.setHook(List.of(bad)), "XL-BAD-HOOK");
        }
        assertThat(change.hook()).hasSize(3);
        change.setHook(List.of());
        assertThat(change.hook()).isEmpty();
    }

    private static void failsWith(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().code()).isEqualTo(code));
    }
}
