package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.AuditEntry.Result;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.training.Allowed;
import org.xinglin.core.training.ApproveTask;
import org.xinglin.core.training.ChangeSitePolicy;
import org.xinglin.core.training.PrivacyGauge;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.RenyiLoss;
import org.xinglin.core.training.ShowPrivacyBudget;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SpendPrivacy;
import org.xinglin.core.training.TaskApproval;

class SitePrivacyTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TaskId TASK = TaskId.parse("ab".repeat(32));

    private final SteppedClock clock = new SteppedClock(NOON);
    private final InMemoryAudit audit = new InMemoryAudit(clock);
    private final InMemorySitePolicies book = new InMemorySitePolicies();
    private final InMemoryPrivacy ledger = new InMemoryPrivacy();
    private final SpendPrivacy spend = new SpendPrivacy(ledger, book, ledger, clock);

    private static Digest update(int number) {
        return Digest.ofHex("%064x".formatted(number));
    }

    private static SitePolicy within(double epsilon) {
        SitePolicy usual = SitePolicy.USUAL;
        return new SitePolicy(
                usual.leastParticipants(),
                usual.secureAggregation(),
                new SitePolicy.Privacy(PrivacyScope.RECORD, epsilon, 1e-6),
                usual.allowed(),
                usual.mostRounds(),
                usual.mostSteps(),
                usual.approveEach());
    }

    @Test
    void theBudgetIsAHardStopAndWhatIsRefusedCostsNothing() throws Failed {
        book.save(within(1));
        spend.spend(TASK, 1, update(1), PrivacyScope.RECORD, RenyiLoss.of(0.6), Optional.empty());
        assertThatThrownBy(
                        () -> spend.spend(TASK, 2, update(2), PrivacyScope.RECORD, RenyiLoss.of(0.5), Optional.empty()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isEqualTo(new Failure.NotAllowed(Barrier.PRIVACY_SPENT)));
        spend.spend(TASK, 1, update(1), PrivacyScope.RECORD, RenyiLoss.of(0.6), Optional.empty());
        spend.spend(TASK, 2, update(2), PrivacyScope.RECORD, RenyiLoss.of(0.4), Optional.empty());
        assertThat(ledger.spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(1));
    }

    @Test
    void whatATaskSaidItWouldCostIsAHardStopOfItsOwn() throws Failed {
        book.save(within(5));
        Optional<SpendPrivacy.TaskLimit> limit = Optional.of(new SpendPrivacy.TaskLimit(1, 1e-5));
        spend.spend(new TaskId(update(9)), 1, update(7), PrivacyScope.RECORD, RenyiLoss.of(2), Optional.empty());
        spend.spend(TASK, 1, update(1), PrivacyScope.RECORD, RenyiLoss.of(0.6), limit);
        assertThatThrownBy(() -> spend.spend(TASK, 2, update(2), PrivacyScope.RECORD, RenyiLoss.of(0.5), limit))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isEqualTo(new Failure.NotAllowed(Barrier.PRIVACY_SPENT)));
        spend.spend(TASK, 1, update(1), PrivacyScope.RECORD, RenyiLoss.of(0.6), limit);
        spend.spend(TASK, 2, update(2), PrivacyScope.RECORD, RenyiLoss.of(0.4), limit);
        assertThat(ledger.spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(3));
    }

    @Test
    void aSmallerBudgetHoldsAtOnceAndForWhatWasSpentBefore() throws Failed {
        book.save(within(5));
        spend.spend(TASK, 1, update(1), PrivacyScope.RECORD, RenyiLoss.of(3), Optional.empty());
        book.save(within(2));
        assertThatThrownBy(
                        () -> spend.spend(TASK, 2, update(2), PrivacyScope.RECORD, RenyiLoss.of(0), Optional.empty()))
                .isInstanceOf(Failed.class);
    }

    @Test
    void aLossThatPromisesNothingIsRefused() {
        book.save(within(5));
        assertThatThrownBy(() -> spend.spend(
                        TASK,
                        1,
                        update(1),
                        PrivacyScope.RECORD,
                        RenyiLoss.of(Double.POSITIVE_INFINITY),
                        Optional.empty()))
                .isInstanceOf(Failed.class);
        assertThat(ledger.spent(PrivacyScope.RECORD)).isEmpty();
    }

    @Test
    void theGaugeShowsWhatIsLeftAndWhatEachTaskCost() throws Failed {
        book.save(within(4));
        ShowPrivacyBudget show = new ShowPrivacyBudget(ledger, book, ledger);
        assertThat(show.gauge(PrivacyScope.RECORD).left()).isEqualTo(1);
        spend.spend(TASK, 1, update(1), PrivacyScope.RECORD, RenyiLoss.of(1), Optional.empty());
        spend.spend(new TaskId(update(9)), 1, update(2), PrivacyScope.RECORD, RenyiLoss.of(2), Optional.empty());
        PrivacyGauge gauge = show.gauge(PrivacyScope.RECORD);
        assertThat(gauge.spent()).isCloseTo(3, offset(1e-12));
        assertThat(gauge.left()).isCloseTo(0.25, offset(1e-12));
        assertThat(gauge.tasks())
                .containsExactly(
                        new PrivacyGauge.Share(new TaskId(update(9)), 1, 2), new PrivacyGauge.Share(TASK, 1, 1));
        assertThat(show.gauge(PrivacyScope.CLIENT).left()).isEqualTo(1);
        assertThat(spend.epsilonWith(PrivacyScope.RECORD, RenyiLoss.of(5))).isEqualTo(8);
    }

    @Test
    void onlyAdministratorsDecideAndEveryDecisionIsWrittenDown() throws Failed {
        assertThatThrownBy(() -> new ChangeSitePolicy(audit.guardFor(OperatorRole.OPERATOR), book).change(within(9)))
                .hasMessage("XL-NOT-YOUR-ROLE");
        assertThatThrownBy(() -> new ApproveTask(audit.guardFor(OperatorRole.AUDITOR), book, clock).approve(TASK))
                .hasMessage("XL-NOT-YOUR-ROLE");
        assertThat(book.policy()).isEqualTo(SitePolicy.USUAL);
        assertThat(book.approvals()).isEmpty();
        new ChangeSitePolicy(audit.guardFor(OperatorRole.ADMINISTRATOR), book).change(within(9));
        assertThat(book.policy()).isEqualTo(within(9));
        assertThat(audit.last().orElseThrow().act()).isEqualTo("change-site-policy");
        assertThat(audit.last().orElseThrow().detail()).contains("privacy record within 9.0 at 1.0E-6");
    }

    @Test
    void anApprovalNamesItsOperatorAndCanBeWithdrawn() throws Failed {
        ApproveTask approve = new ApproveTask(audit.guardFor(OperatorRole.ADMINISTRATOR), book, clock);
        TaskApproval approval = approve.approve(TASK);
        assertThat(approval).isEqualTo(new TaskApproval(TASK, "administrator", NOON));
        assertThat(audit.last().orElseThrow().subject()).isEqualTo(TASK.toString());
        assertThat(book.approval(TASK)).contains(approval);
        approve.withdraw(TASK);
        assertThat(book.approval(TASK)).isEmpty();
        assertThat(audit.last().orElseThrow().result()).isEqualTo(Result.DONE);
        assertThat(audit.last().orElseThrow().detail()).isEqualTo("withdrawn");
    }

    @Test
    void namesThatCouldBreakALineAreRefused() {
        assertThatThrownBy(() -> Allowed.these("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allowed.these(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RenyiLoss.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RenyiLoss.of(1).plus(RenyiLoss.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }
}
