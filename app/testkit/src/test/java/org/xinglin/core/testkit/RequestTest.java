package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.AccessRules;
import org.xinglin.core.access.GrantOrder;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.access.Grantees;
import org.xinglin.core.access.Purpose;
import org.xinglin.core.access.RecordScope;
import org.xinglin.core.access.RequestInbox;
import org.xinglin.core.access.Role;
import org.xinglin.core.access.Terms;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;

class RequestTest extends AccessScene {
    private static final Terms LEGAL = Terms.of(Optional.empty(), Purpose.LEGAL);

    @Test
    void aRequestIsSeenApprovedAndReadable() throws Exception {
        li.desk.requests().ask().request(record.digest(), Purpose.TREATMENT);
        RequestInbox.Entry asked = hospital.desk.requests().inbox().received().getFirst();
        assertThat(asked.step()).isEqualTo(RequestInbox.Step.WAITING);
        assertThat(asked.request().purpose()).isEqualTo("TREAT");
        assertThat(asked.other().orElseThrow().name()).isEqualTo("Dr Li");
        assertThat(asked.record()).contains(record);
        approve(hospital.desk, TREATMENT);
        assertThat(read(li)).isEqualTo("a report");
        assertThat(li.desk.requests().inbox().sent().getFirst().step()).isEqualTo(RequestInbox.Step.GRANTED);
    }

    @Test
    void aDenialSaysWhyAndOpensNothing() throws Exception {
        li.desk.requests().ask().request(record.digest(), Purpose.RESEARCH);
        assertThatThrownBy(() -> hospital.desk.requests().answer().deny(record.digest(), li.vault.account(), " "))
                .hasMessage("XL-NO-REASON");
        hospital.desk.requests().answer().deny(record.digest(), li.vault.account(), "no consent");
        RequestInbox.Entry answered = li.desk.requests().inbox().sent().getFirst();
        assertThat(answered.step()).isEqualTo(RequestInbox.Step.DENIED);
        assertThat(answered.request().answer()).isEqualTo("no consent");
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        assertThatThrownBy(() -> approve(hospital.desk, TREATMENT)).hasMessage("XL-UNKNOWN-REQUEST");
    }

    @Test
    void whatNobodyAskedForIsNotApproved() {
        assertThatThrownBy(() -> approve(hospital.desk, TREATMENT)).hasMessage("XL-UNKNOWN-REQUEST");
    }

    @Test
    void underFourEyesASecondOperatorHasToApproveTheSameTerms() throws Exception {
        demandFourEyes();
        li.desk.requests().ask().request(record.digest(), Purpose.TREATMENT);
        AccessDesk ada = hospital.as("ada", OperatorRole.OPERATOR);
        AccessDesk bob = hospital.as("bob", OperatorRole.OPERATOR);
        assertThat(approve(ada, TREATMENT).waiting()).containsExactly(record.id());
        RequestInbox.Entry half = hospital.desk.requests().inbox().received().getFirst();
        assertThat(half.step()).isEqualTo(RequestInbox.Step.HALF_APPROVED);
        assertThat(half.half().orElseThrow().operator()).isEqualTo("ada");
        assertBarred(() -> read(li), Barrier.NO_GRANT);
        assertBarred(() -> approve(ada, TREATMENT), Barrier.SECOND_OPERATOR);
        assertThat(approve(bob, LEGAL).waiting()).containsExactly(record.id());
        assertThat(ledger.log()).doesNotContain("grant");
        assertThat(approve(ada, LEGAL).done()).isEqualTo(1);
        assertThat(read(li)).isEqualTo("a report");
        assertThat(hospital.books.pending()).isEmpty();
    }

    @Test
    void aDirectGrantIsNoWayAroundTheFourEyes() throws Exception {
        demandFourEyes();
        AccessDesk ada = hospital.as("ada", OperatorRole.OPERATOR);
        assertThat(ada.grant().grant(order(li, TREATMENT), Progress.NONE).waiting())
                .containsExactly(record.id());
        assertBarred(() -> ada.grant().grant(record.id(), li.me(), Optional.empty(), "TREAT"), Barrier.SECOND_OPERATOR);
        GrantOrder role = new GrantOrder(new Grantees.OfRole(Role.DOCTOR), new RecordScope.One(record.id()), TREATMENT);
        assertThat(ada.grant().grant(role, Progress.NONE).waiting()).containsExactly(record.id());
        assertThat(ada.preview().preview(role).secondOperator()).containsExactly(record.id());
        assertThat(ledger.log()).doesNotContain("grant", "grantRole");
        hospital.as("bob", OperatorRole.OPERATOR).grant().grant(order(li, TREATMENT), Progress.NONE);
        assertThat(read(li)).isEqualTo("a report");
    }

    @Test
    void onlyAnAdministratorChangesTheRules() {
        assertBarred(
                () -> hospital.as("ada", OperatorRole.OPERATOR).rules().change().change(AccessRules.USUAL),
                Barrier.NOT_YOUR_ROLE);
    }

    private void demandFourEyes() throws Failed {
        hospital.desk
                .rules()
                .change()
                .change(new AccessRules(
                        Set.of(Category.REPORT),
                        AccessRules.KeyRelease.BY_OFFICER,
                        false,
                        AccessRules.USUAL.clockTolerance()));
    }

    private GrantReport approve(AccessDesk desk, Terms terms) throws Failed {
        return desk.requests().answer().approve(record.digest(), li.vault.account(), terms);
    }
}
