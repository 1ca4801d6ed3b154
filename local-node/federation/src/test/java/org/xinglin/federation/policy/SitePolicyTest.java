package org.xinglin.federation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.policy.Objection.Kind;
import org.xinglin.federation.policy.SitePolicy.Names;
import org.xinglin.federation.policy.SitePolicy.PrivacyDemand;
import org.xinglin.federation.policy.TaskTerms.Noise;
import org.xinglin.federation.policy.TaskTerms.Work;

class SitePolicyTest {
    private static final String HASH = "ab".repeat(32);
    private static final String COORDINATOR = "0x" + "12".repeat(20);
    private static final Work WORK = new Work("logistic-regression", "fedavg", 15, 100);
    private static final Noise NOISE = new Noise(Scope.RECORD, 1, 3, 1e-5);
    private static final SitePolicy POLICY = new SitePolicy(
            4,
            true,
            new PrivacyDemand(Scope.RECORD, 5, 1e-4),
            new Names(
                    Allowed.these("logistic-regression", "mlp"),
                    Allowed.these("fedavg", "fedprox"),
                    Allowed.these("heart"),
                    Allowed.these("age", "sex"),
                    Allowed.these(COORDINATOR)),
            20,
            100,
            true);

    private static TaskTerms terms(int least, Work work, Optional<Integer> threshold, Optional<Noise> noise) {
        return new TaskTerms(
                HASH, COORDINATOR, least, work, threshold, noise, "heart", List.of("age", "sex"), Set.of());
    }

    private static List<Kind> kinds(TaskTerms terms) {
        return POLICY.check(terms, Set.of(HASH)).stream().map(Objection::kind).toList();
    }

    private static List<Kind> withWork(Work work) {
        return kinds(terms(4, work, Optional.of(3), Optional.of(NOISE)));
    }

    private static List<Kind> withNoise(Noise noise) {
        return kinds(terms(4, WORK, Optional.of(3), Optional.of(noise)));
    }

    @Test
    void aTaskThatKeepsEveryDemandMeetsNoObjection() {
        assertThat(kinds(terms(4, WORK, Optional.of(3), Optional.of(NOISE)))).isEmpty();
    }

    @Test
    void tooFewCompanionsAreTooFew() {
        assertThat(POLICY.check(terms(3, WORK, Optional.of(3), Optional.of(NOISE)), Set.of(HASH)))
                .containsExactly(new Objection(Kind.LEAST_PARTICIPANTS, "4", "3"));
    }

    @Test
    void openUpdatesAreRefusedWhereHiddenOnesAreDemanded() {
        assertThat(kinds(terms(4, WORK, Optional.empty(), Optional.of(NOISE))))
                .containsExactly(Kind.SECURE_AGGREGATION);
    }

    @Test
    void aSumOfTwoIsRefusedEvenWhereSecureAggregationIsNotDemanded() {
        SitePolicy lax = SitePolicy.standard();
        assertThat(lax.check(terms(4, WORK, Optional.of(2), Optional.empty()), Set.of(HASH)))
                .extracting(Objection::kind)
                .containsExactly(Kind.SURVIVORS);
    }

    @Test
    void anotherScopeThanTheDemandedOneIsRefused() {
        assertThat(withNoise(new Noise(Scope.CLIENT, 1, 3, 1e-5))).containsExactly(Kind.PRIVACY_SCOPE);
        assertThat(kinds(terms(4, WORK, Optional.of(3), Optional.empty()))).containsExactly(Kind.PRIVACY_SCOPE);
    }

    @Test
    void aBudgetThatWouldBeOverspentOrCanNotBeCountedIsRefused() {
        assertThat(withNoise(new Noise(Scope.RECORD, 1, 5.01, 1e-5))).containsExactly(Kind.PRIVACY_BUDGET);
        assertThat(withNoise(new Noise(Scope.RECORD, 1, Double.NaN, 1e-5))).containsExactly(Kind.PRIVACY_BUDGET);
        assertThat(withNoise(new Noise(Scope.RECORD, Double.NaN, 3, 1e-5))).containsExactly(Kind.PRIVACY_BUDGET);
        assertThat(withNoise(new Noise(Scope.RECORD, 0, 3, 1e-5))).containsExactly(Kind.PRIVACY_BUDGET);
        assertThat(withNoise(new Noise(Scope.RECORD, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1e-5)))
                .containsExactly(Kind.PRIVACY_BUDGET);
        assertThat(withNoise(new Noise(Scope.RECORD, 4, 3, 1e-5)))
                .as("all can not be less than this task alone")
                .containsExactly(Kind.PRIVACY_BUDGET);
    }

    @Test
    void aLaxDeltaIsRefused() {
        for (double delta : new double[] {1e-3, 0, -1, Double.NaN}) {
            assertThat(withNoise(new Noise(Scope.RECORD, 1, 3, delta)))
                    .as("delta " + delta)
                    .containsExactly(Kind.PRIVACY_DELTA);
        }
    }

    @Test
    void modelsAlgorithmsRoundsAndStepsBeyondThePolicyAreRefused() {
        assertThat(withWork(new Work("cnn-2d", "fedavg", 15, 100))).containsExactly(Kind.MODEL);
        assertThat(withWork(new Work("mlp", "scaffold", 15, 100))).containsExactly(Kind.ALGORITHM);
        assertThat(withWork(new Work("mlp", "fedavg", 21, 100))).containsExactly(Kind.ROUNDS);
        assertThat(withWork(new Work("mlp", "fedavg", 0, 100))).containsExactly(Kind.ROUNDS);
        assertThat(withWork(new Work("mlp", "fedavg", 15, 101))).containsExactly(Kind.STEPS);
        assertThat(withWork(new Work("mlp", "fedavg", 15, -1))).containsExactly(Kind.STEPS);
    }

    @Test
    void strangersTablesAndColumnsAreRefused() {
        TaskTerms terms = new TaskTerms(
                HASH,
                "0x" + "13".repeat(20),
                4,
                WORK,
                Optional.of(3),
                Optional.of(NOISE),
                "lung",
                List.of("age", "hiv"),
                Set.of());
        assertThat(POLICY.check(terms, Set.of(HASH)))
                .extracting(Objection::kind, Objection::offered)
                .containsExactly(
                        tuple(Kind.DATASET, "lung"),
                        tuple(Kind.COORDINATOR, "0x" + "13".repeat(20)),
                        tuple(Kind.FEATURE, "hiv"));
    }

    @Test
    void aFieldNobodyHereUnderstandsIsRefused() {
        TaskTerms terms = new TaskTerms(
                HASH, COORDINATOR, 4, WORK, Optional.of(3), Optional.of(NOISE), "heart", List.of(), Set.of("upload"));
        assertThat(POLICY.check(terms, Set.of(HASH))).containsExactly(new Objection(Kind.UNKNOWN_FIELD, "", "upload"));
    }

    @Test
    void theApprovalOfAnotherTaskIsNone() {
        TaskTerms terms = terms(4, WORK, Optional.of(3), Optional.of(NOISE));
        assertThat(POLICY.check(terms, Set.of("cd".repeat(32))))
                .extracting(Objection::kind)
                .containsExactly(Kind.NOT_APPROVED);
    }

    @Test
    void aListOfNothingAllowsNothing() {
        assertThat(Allowed.these().allows("mlp")).isFalse();
        assertThat(Allowed.ANY.allows("mlp")).isTrue();
    }

    @Test
    void aPolicyThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new PrivacyDemand(Scope.NONE, Double.NaN, 1e-5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SitePolicy(1, true, new PrivacyDemand(Scope.NONE, 1, 1e-5), Names.ANY, 1, 1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
