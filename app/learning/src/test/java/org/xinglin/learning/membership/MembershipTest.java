package org.xinglin.learning.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.membership.Roc.Guess;
import org.xinglin.learning.membership.Shadows.Seen;
import org.xinglin.learning.membership.Shadows.Terms;
import org.xinglin.learning.rounds.DigitTask;
import org.xinglin.learning.rounds.DrawnDigits;

/** A model trained in the open gives its rows away, and one trained with noise keeps what its epsilon promises. */
class MembershipTest {
    private static final int POOL = 160;
    private static final int MODELS = 24;
    private static final long SEED = 4;
    private static final double DELTA = 1e-3;
    private static final double CHANCE = 0.5;

    private final TaskSpec spec;
    private final Rows pool = new DrawnDigits(DigitTask.SMALL_MLP.side(), SEED).rows(POOL);

    MembershipTest() throws Exception {
        this.spec = DigitTask.SMALL_MLP.with("null", SEED);
    }

    private List<Seen> trained(Terms terms) {
        return new Shadows(spec, pool, spec.initialModel(), terms).train(MODELS, SEED);
    }

    private static Roc told(Attack attack, List<Seen> seen) {
        Roc roc = attack.against(seen);
        System.out.println(
                "seed " + SEED + ", " + attack + ": AUC " + roc.auc() + ", caught at 1 % " + roc.caughtAt(0.01));
        return roc;
    }

    @Test
    void aModelThatLearntItsRowsByHeartGivesThemAway() {
        List<Seen> seen = trained(new Terms(300, 10, 0.2, OptionalDouble.empty()));
        assertThat(Shadows.accuracy(seen, true) - Shadows.accuracy(seen, false))
                .as("it is overfitted")
                .isGreaterThan(0.15);
        assertThat(told(Attack.LOSS, seen).auc()).isGreaterThan(0.7);
        Roc ratio = told(Attack.LIKELIHOOD_RATIO, seen);
        assertThat(ratio.auc()).isGreaterThan(0.8);
        assertThat(ratio.caughtAt(0.01)).isGreaterThan(0.1);
        assertThat(told(Attack.UPDATE_RATIO, seen).auc())
                .as("the coordinator, from the update")
                .isGreaterThan(0.7);
    }

    @Test
    void withNoiseNobodyIsToldFromAStranger() {
        Terms terms = new Terms(100, 8, 0.5, OptionalDouble.of(3));
        double epsilon = terms.epsilon(POOL, DELTA);
        Promise promise = new Promise(epsilon, DELTA);
        System.out.println("epsilon " + epsilon + " allows an AUC of " + promise.auc());
        assertThat(epsilon).isBetween(0.5, 2.0);
        List<Seen> seen = trained(terms);
        for (Attack attack : Attack.values()) {
            Roc roc = told(attack, seen);
            assertThat(roc.auc()).as("%s", attack).isLessThan(promise.auc()).isCloseTo(CHANCE, within(0.08));
            assertThat(roc.caughtAt(0.01)).as("%s", attack).isLessThan(promise.caughtAt(0.01));
        }
    }

    @Test
    void whatAPromiseAllowsFollowsFromIt() {
        assertThat(new Promise(0, 0).auc()).isEqualTo(0.5);
        assertThat(new Promise(Double.POSITIVE_INFINITY, 0).auc()).isEqualTo(1);
        double area = 0;
        Promise promise = new Promise(1.3, 0.02);
        for (int i = 0; i < 100_000; i++) {
            area += promise.caughtAt((i + 0.5) / 100_000) / 100_000;
        }
        assertThat(promise.auc()).isCloseTo(area, within(1e-6));
    }

    @Test
    void aRocCountsTiesHalf() {
        Roc roc = new Roc(List.of(new Guess(2, true), new Guess(1, true), new Guess(1, false), new Guess(0, false)));
        assertThat(roc.auc()).isEqualTo(3.5 / 4);
        assertThat(roc.caughtAt(0)).isEqualTo(0.5);
        assertThat(roc.caughtAt(0.5)).isEqualTo(1);
    }
}
