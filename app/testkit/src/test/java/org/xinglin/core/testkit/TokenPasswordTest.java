package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Secret;
import org.xinglin.core.operators.OperatorEntry.Means;
import org.xinglin.core.operators.TokenPlace;
import org.xinglin.core.session.Session;

/** An operator's token is not lost by somebody who thinks to change a PIN. */
class TokenPasswordTest {
    private static final Operator WANG = new Operator("Wang", OperatorRole.ADMINISTRATOR);
    private static final Operator LI = new Operator("Li", OperatorRole.OPERATOR);

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T08:00:00Z"));
    private final InMemoryAudit audit = new InMemoryAudit(clock);
    private final InMemoryOperators register = new InMemoryOperators(WANG);

    @BeforeEach
    void liHasAToken() throws Failed {
        register.enrol(1, LI, new TokenPlace("/usr/lib/token.so", "card"), secret("4711"));
    }

    @Test
    void neitherTheHolderNorAnAdministratorPutsAPasswordInItsPlaceUnawares() {
        assertThatThrownBy(() -> as(LI).changePassword().changeOwn(secret("4711"), secret("a new long pin")))
                .hasMessage("XL-HAS-TOKEN");
        assertThatThrownBy(() -> as(WANG).changePassword().reset("li", secret("a new long pin")))
                .hasMessage("XL-HAS-TOKEN");
        assertThat(means()).isEqualTo(Means.TOKEN);
        assertThat(register.isPassword("Li", secret("4711"))).isTrue();
    }

    @Test
    void anAdministratorReplacesALostTokenAndTheLogSaysSo() throws Failed {
        assertThatThrownBy(() -> as(LI).changePassword().insteadOfToken("Li", secret("plum blossom")))
                .hasMessage("XL-NOT-YOUR-ROLE");
        as(WANG).changePassword().insteadOfToken("li", secret("plum blossom"));
        assertThat(means()).isEqualTo(Means.PASSWORD);
        assertThat(register.isPassword("Li", secret("plum blossom"))).isTrue();
        assertThat(audit.search(AuditLog.Query.ALL, 1).getFirst().detail()).startsWith("password instead of a token");
    }

    private Means means() {
        return register.list().find("Li").orElseThrow().means();
    }

    private Session.Operators as(Operator operator) {
        return Session.Operators.of(new Guard(operator, audit, clock), register);
    }

    private static Secret secret(String text) {
        return Secret.ofTyped(text.toCharArray());
    }
}
