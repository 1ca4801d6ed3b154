package org.xinglin.learning.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.testkit.InMemoryPrivacy;
import org.xinglin.core.testkit.InMemorySitePolicies;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SpendPrivacy;
import org.xinglin.core.training.TaskApproval;
import org.xinglin.federation.participant.LocalTrainer.Spent;
import org.xinglin.federation.policy.Scope;
import org.xinglin.federation.policy.TaskTerms;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

class AdmissionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final WalletAddress COORDINATOR = new WalletAddress("0x" + "cc".repeat(20));
    private static final int ROWS = 199;
    private static final double DELTA = 1e-5;
    private static final String SECURE = "\"secureAggregation\": {\"clip\": 8}";

    private final InMemorySitePolicies book = new InMemorySitePolicies();
    private final InMemoryPrivacy ledger = new InMemoryPrivacy();
    private final RdpAccountant accountant = new RdpAccountant();
    private final SiteGate gate =
            new SiteGate(book, new SpendPrivacy(ledger, book, accountant, InstantSource.fixed(NOON)));

    /** The example task with this privacy. */
    private static TaskSpec task(String privacy) throws IOException, TaskSpecException {
        try (InputStream example = Objects.requireNonNull(
                TaskSpec.class.getResourceAsStream("/org/xinglin/federation/examples/heart-disease-task.json"))) {
            String json = new String(example.readAllBytes(), StandardCharsets.UTF_8);
            return TaskSpec.parse(json.replace("\"algorithm\":", "\"privacy\": {" + privacy + "},\n  \"algorithm\":"));
        }
    }

    private static String noise(String scope, double multiplier, String more) {
        return SECURE + ", \"differentialPrivacy\": {\"scope\": \"" + scope + "\", \"noiseMultiplier\": " + multiplier
                + ", \"clip\": 1, \"delta\": " + DELTA + more + "}";
    }

    private void allow(TaskSpec spec, double epsilon) {
        book.approve(new TaskApproval(TaskId.parse(spec.id().hex()), "wang", NOON));
        SitePolicy usual = SitePolicy.USUAL;
        book.save(new SitePolicy(
                usual.leastParticipants(),
                usual.secureAggregation(),
                new SitePolicy.Privacy(PrivacyScope.NONE, epsilon, DELTA),
                usual.allowed(),
                usual.mostRounds(),
                usual.mostSteps(),
                usual.approveEach()));
    }

    private static Digest update(int number) {
        return Digest.ofHex("%064x".formatted(number));
    }

    @Test
    void whatATaskAsksIsReadFromItsSpecification() throws Exception {
        TaskSpec spec = task(SECURE);
        TaskTerms terms = gate.terms(spec, COORDINATOR, "heart.csv", ROWS);
        assertThat(terms.hash()).isEqualTo(spec.id().hex());
        assertThat(terms.leastParticipants()).isEqualTo(spec.rounds().minParticipants());
        assertThat(terms.secureThreshold()).contains(3);
        assertThat(terms.work().model()).isEqualTo("logistic-regression");
        assertThat(terms.work().rounds()).isEqualTo(15);
        assertThat(terms.features()).contains("age", "cp_2");
        assertThat(terms.noise()).isEmpty();
    }

    @Test
    void aTaskThatNobodyApprovedIsNotJoinedAndTheReasonIsSaid() throws Exception {
        TaskSpec spec = task(SECURE);
        assertThatThrownBy(() -> gate.admit(spec, COORDINATOR, "heart.csv", ROWS))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(((Failure.Invalid) failed.failure()).detail())
                                .contains("not-approved"));
        allow(spec, 8);
        gate.admit(spec, COORDINATOR, "heart.csv", ROWS).release(1, update(1), Optional.empty());
        assertThat(ledger.spent(PrivacyScope.RECORD)).isEmpty();
    }

    @Test
    void theForecastIsThatOfTheStepsOnThisHospitalsRows() throws Exception {
        TaskSpec spec = task(noise("record", 4, ""));
        double batch = spec.local().batchSize() == 0 ? ROWS : spec.local().batchSize();
        RdpCurve expected = RdpCurve.sampledGaussian(batch / ROWS, 4)
                .times(15L * spec.local().steps());
        TaskTerms.Noise noise =
                gate.terms(spec, COORDINATOR, "heart.csv", ROWS).noise().orElseThrow();
        assertThat(noise.scope()).isEqualTo(Scope.RECORD);
        assertThat(noise.epsilon()).isCloseTo(expected.epsilon(DELTA), within(1e-9));
    }

    @Test
    void aTaskThatStopsAtAnEpsilonIsForecastToStopThere() throws Exception {
        RdpCurve all = RdpCurve.gaussian(2).times(15);
        TaskSpec free = task(noise("client", 2, ""));
        TaskSpec stopping = task(noise("client", 2, ", \"epsilon\": " + all.epsilon(DELTA) / 3));
        double whole = gate.terms(free, COORDINATOR, "heart.csv", ROWS)
                .noise()
                .orElseThrow()
                .epsilon();
        double stopped = gate.terms(stopping, COORDINATOR, "heart.csv", ROWS)
                .noise()
                .orElseThrow()
                .epsilon();
        assertThat(whole).isCloseTo(all.epsilon(DELTA), within(1e-9));
        assertThat(stopped).isLessThan(whole).isGreaterThanOrEqualTo(whole / 3);
    }

    @Test
    void recordsAreChargedWhatWasReallySpent() throws Exception {
        TaskSpec spec = task(noise("record", 4, ""));
        allow(spec, 1000);
        Admission admission = gate.admit(spec, COORDINATOR, "heart.csv", ROWS);
        admission.release(1, update(1), Optional.of(new Spent(0.1, 4, 7)));
        admission.release(1, update(1), Optional.of(new Spent(0.1, 4, 7)));
        assertThat(ledger.spent(PrivacyScope.RECORD).map(RdpAccountant::curve))
                .contains(RdpCurve.sampledGaussian(0.1, 4).times(7));
        admission.release(1, update(2), Optional.of(new Spent(0.1, 4, 7)));
        assertThat(accountant.epsilon(ledger.spent(PrivacyScope.RECORD).orElseThrow(), DELTA))
                .isCloseTo(RdpCurve.sampledGaussian(0.1, 4).times(14).epsilon(DELTA), within(1e-12));
    }

    @Test
    void aTrainerThatForgotItsNoiseIsStopped() throws Exception {
        TaskSpec spec = task(noise("record", 4, ""));
        allow(spec, 1000);
        Admission admission = gate.admit(spec, COORDINATOR, "heart.csv", ROWS);
        for (Optional<Spent> silent : List.of(Optional.<Spent>empty(), Optional.of(new Spent(0.1, 0, 7)))) {
            assertThatThrownBy(() -> admission.release(1, update(1), silent))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isEqualTo(new Failure.NotAllowed(Barrier.PRIVACY_SPENT)));
        }
        assertThat(ledger.spent(PrivacyScope.RECORD)).isEmpty();
    }

    @Test
    void hospitalsAreChargedForEachUpdateInABookOfTheirOwn() throws Exception {
        TaskSpec spec = task(noise("client", 5, ""));
        allow(spec, 1000);
        Admission admission = gate.admit(spec, COORDINATOR, "heart.csv", ROWS);
        admission.release(1, update(1), Optional.empty());
        admission.release(2, update(2), Optional.empty());
        assertThat(ledger.spent(PrivacyScope.CLIENT).map(RdpAccountant::curve))
                .contains(RdpCurve.gaussian(5).plus(RdpCurve.gaussian(5)));
        assertThat(ledger.spent(PrivacyScope.RECORD)).isEmpty();
    }
}
