package org.xinglin.learning.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.testkit.InMemoryPrivacy;
import org.xinglin.core.testkit.InMemorySitePolicies;
import org.xinglin.core.training.PolicyObjection;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.RenyiLoss;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SpendPrivacy;
import org.xinglin.core.training.TaskApproval;
import org.xinglin.federation.policy.Objection;
import org.xinglin.federation.policy.Scope;
import org.xinglin.federation.policy.TaskTerms;
import org.xinglin.federation.privacy.RdpCurve;

class SiteGateTest {
    private static final String HASH = "ab".repeat(32);
    private static final TaskId TASK = TaskId.parse(HASH);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final double DELTA = 1e-5;
    private static final RdpCurve ROUND = RdpCurve.sampledGaussian(0.02, 1.1).times(100);

    private final InMemorySitePolicies book = new InMemorySitePolicies();
    private final InMemoryPrivacy ledger = new InMemoryPrivacy();
    private final RdpAccountant accountant = new RdpAccountant();
    private final SiteGate gate =
            new SiteGate(book, new SpendPrivacy(ledger, book, accountant, InstantSource.fixed(NOON)));

    @BeforeEach
    void approve() {
        book.approve(new TaskApproval(TASK, "wang", NOON));
    }

    private static Digest update(int number) {
        return Digest.ofHex("%064x".formatted(number));
    }

    private static TaskTerms terms(Optional<TaskTerms.Noise> noise) {
        return new TaskTerms(
                HASH,
                "0x" + "cc".repeat(20),
                4,
                new TaskTerms.Work("mlp", "fedavg", 15, 100),
                Optional.of(3),
                noise,
                "heart.csv",
                List.of("age"),
                Set.of());
    }

    private static SitePolicy withEpsilon(double epsilon) {
        SitePolicy usual = SitePolicy.USUAL;
        return new SitePolicy(
                usual.leastParticipants(),
                usual.secureAggregation(),
                new SitePolicy.Privacy(PrivacyScope.RECORD, epsilon, DELTA),
                usual.allowed(),
                usual.mostRounds(),
                usual.mostSteps(),
                usual.approveEach());
    }

    @Test
    void everyBitOfACurveComesBackFromTheConsole() {
        for (RdpCurve curve : List.of(RdpCurve.ZERO, ROUND, RdpCurve.gaussian(1e-200))) {
            assertThat(RdpAccountant.curve(RdpAccountant.loss(curve))).isEqualTo(curve);
        }
        assertThat(accountant.epsilon(RdpAccountant.loss(ROUND), DELTA)).isEqualTo(ROUND.epsilon(DELTA));
        assertThatThrownBy(() -> accountant.epsilon(RenyiLoss.of(1, 2), DELTA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSumOverTasksIsTheCurvesSumAndLessThanTheEpsilonsSum() throws Failed {
        book.save(withEpsilon(50));
        TaskTerms terms = terms(Optional.of(gate.forecast(Scope.RECORD, ROUND.times(2), DELTA)));
        gate.release(terms, 1, update(1), ROUND, Optional.empty());
        gate.release(terms, 2, update(2), ROUND, Optional.empty());
        double spent = accountant.epsilon(ledger.spent(PrivacyScope.RECORD).orElseThrow(), DELTA);
        assertThat(spent).isCloseTo(ROUND.times(2).epsilon(DELTA), within(1e-12));
        assertThat(spent).isLessThan(2 * ROUND.epsilon(DELTA));
        assertThat(gate.forecast(Scope.RECORD, ROUND, DELTA).epsilonInAll())
                .isCloseTo(ROUND.times(3).epsilon(DELTA), within(1e-12));
    }

    @Test
    void aTaskThatWouldOverspendIsNotEvenJoined() {
        book.save(withEpsilon(ROUND.times(10).epsilon(DELTA)));
        TaskTerms terms = terms(Optional.of(gate.forecast(Scope.RECORD, ROUND.times(11), DELTA)));
        assertThatThrownBy(() -> gate.admit(terms))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(Failure.Invalid.class, invalid -> {
                                    assertThat(invalid.problem()).isEqualTo(Problem.AGAINST_POLICY);
                                    assertThat(invalid.detail()).startsWith("privacy-budget: ");
                                }));
    }

    @Test
    void aTaskThatSaysLessThanItTakesMeetsTheHardStop() throws Failed {
        book.save(withEpsilon(ROUND.times(2).epsilon(DELTA) * 1.000001));
        TaskTerms modest = terms(Optional.of(gate.forecast(Scope.RECORD, ROUND, DELTA)));
        gate.release(modest, 1, update(1), ROUND, Optional.empty());
        gate.release(modest, 1, update(1), ROUND, Optional.empty());
        gate.release(modest, 2, update(2), ROUND, Optional.empty());
        assertThatThrownBy(() -> gate.release(modest, 3, update(3), ROUND, Optional.empty()))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.failure()).isEqualTo(new Failure.NotAllowed(Barrier.PRIVACY_SPENT)));
        assertThat(ledger.byTask(PrivacyScope.RECORD).getFirst().releases()).isEqualTo(2);
    }

    @Test
    void aWithdrawnApprovalStopsTheNextUpdate() throws Failed {
        gate.release(terms(Optional.empty()));
        book.withdraw(TASK);
        assertThat(gate.objections(terms(Optional.empty())))
                .extracting(PolicyObjection::kind)
                .containsExactly(PolicyObjection.Kind.NOT_APPROVED);
        assertThatThrownBy(() -> gate.release(terms(Optional.empty()))).isInstanceOf(Failed.class);
    }

    @Test
    void anUpdateWithACostIsNeverLetOutForNothing() {
        TaskTerms noisy = terms(Optional.of(gate.forecast(Scope.RECORD, ROUND, DELTA)));
        assertThatThrownBy(() -> gate.release(noisy)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gate.release(terms(Optional.empty()), 1, update(1), ROUND, Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyObjectionOfTheFederationHasAWordInTheConsole() {
        for (Objection.Kind kind : Objection.Kind.values()) {
            assertThat(Policies.told(new Objection(kind, "a", "b")).kind().name())
                    .isEqualTo(kind.name());
        }
        assertThat(PolicyObjection.Kind.values()).hasSameSizeAs(Objection.Kind.values());
        assertThat(Policies.of(SitePolicy.USUAL)).isEqualTo(org.xinglin.federation.policy.SitePolicy.standard());
    }
}
