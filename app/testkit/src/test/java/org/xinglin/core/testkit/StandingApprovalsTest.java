package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessPorts;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.AccessRules.KeyRelease;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.StandingApprovals;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.AuditLog;
import org.xinglin.core.audit.Guard;
import org.xinglin.core.audit.Operator;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;

/** Half of a four-eyes approval is no standing permission, and one administrator does not end the rule alone. */
class StandingApprovalsTest extends AccessScene {
    private static final AccessRules STRICT = rules(Set.of(Category.REPORT), KeyRelease.BY_OFFICER, true);
    private static final AccessRules FOUR_EYES = rules(Set.of(Category.REPORT), KeyRelease.BY_OFFICER, false);

    /** Those who may grant; administrators may change rules as well. */
    private final Set<String> active = new HashSet<>(Set.of("ada", "bob", "eve"));

    private final Set<String> administrators = new HashSet<>(Set.of("ada", "bob"));

    @BeforeEach
    void fourEyes() throws Failed {
        desk("ada").rules().change().change(FOUR_EYES);
    }

    @Test
    void aWeekOldHalfIsNoHalf() throws Exception {
        assertThat(grantAs("ada").waiting()).hasSize(1);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(standing().pending()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(standing().pending()).isEmpty();
        assertThat(grantAs("bob").waiting()).hasSize(1);
        assertThat(ledger.log()).doesNotContain("grant");
        assertThat(grantAs("ada").done()).isEqualTo(1);
    }

    @Test
    void theHalfOfADismissedOperatorIsNoHalf() throws Exception {
        assertThat(grantAs("ada").waiting()).hasSize(1);
        active.remove("ada");
        assertThat(grantAs("bob").waiting()).hasSize(1);
        assertThat(ledger.log()).doesNotContain("grant");
        assertThat(grantAs("eve").done()).isEqualTo(1);
    }

    @Test
    void noAdministratorLoosensTheRulesAlone() throws Exception {
        desk("ada").rules().change().change(STRICT);
        for (AccessRules looser : new AccessRules[] {
            AccessRules.USUAL,
            rules(Set.of(), KeyRelease.BY_OFFICER, true),
            rules(Set.of(Category.REPORT), KeyRelease.AUTOMATIC, true),
            rules(Set.of(Category.REPORT), KeyRelease.BY_OFFICER, false)
        }) {
            assertBarred(() -> desk("ada").rules().change().change(looser), Barrier.SECOND_OPERATOR);
            assertBarred(() -> desk("ada").rules().change().change(looser), Barrier.SECOND_OPERATOR);
            assertThat(hospital.books.rules()).isEqualTo(STRICT);
        }
        assertThat(hospital.audit.search(AuditLog.Query.ALL, 1).getFirst().detail())
                .startsWith("waits for a second administrator: four eyes [report]");
        assertBarred(
                () -> desk("bob").rules().change().change(rules(Set.of(), KeyRelease.AUTOMATIC, true)),
                Barrier.SECOND_OPERATOR);
        desk("bob").rules().change().change(AccessRules.USUAL);
        assertThat(hospital.books.rules()).isEqualTo(AccessRules.USUAL);
    }

    @Test
    void whoIsNoAdministratorAnyMoreAgreedToNothing() {
        assertBarred(() -> desk("ada").rules().change().change(AccessRules.USUAL), Barrier.SECOND_OPERATOR);
        administrators.remove("ada");
        assertBarred(() -> desk("bob").rules().change().change(AccessRules.USUAL), Barrier.SECOND_OPERATOR);
        assertThat(hospital.books.rules()).isEqualTo(FOUR_EYES);
    }

    @Test
    void stricterRulesNeedNobodyElseNorDoRulesWithoutFourEyes() throws Exception {
        AccessRules stricter = rules(Set.of(Category.REPORT, Category.GENOMICS), KeyRelease.BY_OFFICER, true);
        desk("ada").rules().change().change(stricter);
        assertThat(hospital.books.rules()).isEqualTo(stricter);
        hospital.books.save(AccessRules.USUAL);
        AccessRules automatic = rules(Set.of(), KeyRelease.AUTOMATIC, false);
        desk("ada").rules().change().change(automatic);
        assertThat(hospital.books.rules()).isEqualTo(automatic);
    }

    private GrantReport grantAs(String operator) throws Failed {
        return desk(operator).grant().grant(order(li, TREATMENT), Progress.NONE);
    }

    private AccessDesk desk(String operator) {
        AccessPorts ports = hospital.ports;
        AccessPorts.Books books = ports.books();
        OperatorRole role = administrators.contains(operator) ? OperatorRole.ADMINISTRATOR : OperatorRole.OPERATOR;
        return AccessDesk.over(new AccessPorts(
                new Guard(new Operator(operator, role), hospital.audit, clock),
                ports.vault(),
                ports.catalogue(),
                ports.chain(),
                new AccessPorts.Books(
                        books.keys(),
                        books.rules(),
                        standing(),
                        books.selections(),
                        books.notes(),
                        books.grantees(),
                        books.reseals(),
                        books.edits()),
                ports.content(),
                ports.consent(),
                ports.clock()));
    }

    private StandingApprovals standing() {
        return new StandingApprovals(
                hospital.books,
                (operator, act) -> (act == Act.CHANGE_RULES ? administrators : active).contains(operator),
                clock);
    }

    private static AccessRules rules(Set<Category> fourEyes, KeyRelease release, boolean strict) {
        return new AccessRules(fourEyes, release, strict, AccessRules.USUAL.clockTolerance());
    }
}
