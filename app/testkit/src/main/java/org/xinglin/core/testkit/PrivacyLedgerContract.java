package org.xinglin.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.training.PrivacyLedger;
import org.xinglin.core.training.PrivacyLedger.Outcome;
import org.xinglin.core.training.PrivacyLedger.TaskCost;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.PrivacySpend;
import org.xinglin.core.training.RenyiLoss;

/** What every ledger of privacy promises. */
public abstract class PrivacyLedgerContract {
    protected static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    protected static final Predicate<RenyiLoss> ALWAYS = total -> true;

    protected abstract PrivacyLedger ledger();

    protected static PrivacySpend spend(int task, int round, int release, double... cost) {
        return spend(PrivacyScope.RECORD, task, round, release, cost);
    }

    private static PrivacySpend spend(PrivacyScope scope, int task, int round, int release, double... cost) {
        return new PrivacySpend(task(task), round, digest(release), scope, RenyiLoss.of(cost), NOON.plusSeconds(round));
    }

    protected static TaskId task(int number) {
        return new TaskId(digest(number));
    }

    private static Digest digest(int number) {
        return Digest.ofHex("%064x".formatted(number));
    }

    @Test
    void whatIsChargedAddsUpOverAllTasks() {
        assertThat(ledger().spent(PrivacyScope.RECORD)).isEmpty();
        assertThat(ledger().charge(spend(1, 1, 11, 0.1, 0.5), ALWAYS)).isEqualTo(Outcome.CHARGED);
        assertThat(ledger().charge(spend(2, 1, 12, 0.2, 0.25), ALWAYS)).isEqualTo(Outcome.CHARGED);
        assertThat(ledger().charge(spend(1, 2, 13, 0.4, 1), ALWAYS)).isEqualTo(Outcome.CHARGED);
        assertThat(ledger().spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(0.1 + 0.2 + 0.4, 1.75));
        assertThat(ledger().byTask(PrivacyScope.RECORD))
                .containsExactly(
                        new TaskCost(task(2), 1, RenyiLoss.of(0.2, 0.25)),
                        new TaskCost(task(1), 2, RenyiLoss.of(0.1 + 0.4, 1.5)));
    }

    @Test
    void theSameReleaseIsNotChargedTwiceAndNotAskedForAgain() {
        ledger().charge(spend(1, 1, 11, 1), ALWAYS);
        assertThat(ledger().charge(spend(1, 1, 11, 1), total -> false)).isEqualTo(Outcome.KNOWN);
        assertThat(ledger().spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(1));
    }

    @Test
    void anotherUpdateOfTheSameRoundCostsAgain() {
        ledger().charge(spend(1, 1, 11, 1), ALWAYS);
        assertThat(ledger().charge(spend(1, 1, 12, 1), ALWAYS)).isEqualTo(Outcome.CHARGED);
        assertThat(ledger().spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(2));
    }

    @Test
    void whatIsOutOfBoundsIsNotWritten() {
        Predicate<RenyiLoss> upToTwo = total -> total.values()[0] <= 2;
        assertThat(ledger().charge(spend(1, 1, 11, 2), upToTwo)).isEqualTo(Outcome.CHARGED);
        assertThat(ledger().charge(spend(1, 2, 12, 0.001), upToTwo)).isEqualTo(Outcome.REFUSED);
        assertThat(ledger().spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(2));
        assertThat(ledger().byTask(PrivacyScope.RECORD)).hasSize(1);
        assertThat(ledger().charge(spend(1, 2, 12, 0.001), ALWAYS)).isEqualTo(Outcome.CHARGED);
    }

    @Test
    void eachScopeHasASumOfItsOwn() {
        ledger().charge(spend(PrivacyScope.RECORD, 1, 1, 11, 1), ALWAYS);
        ledger().charge(spend(PrivacyScope.CLIENT, 1, 1, 11, 5), ALWAYS);
        assertThat(ledger().spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(1));
        assertThat(ledger().spent(PrivacyScope.CLIENT)).contains(RenyiLoss.of(5));
    }

    @Test
    void everyBitOfALossIsKept() {
        double[] odd = {Math.PI, Double.MIN_VALUE, 0, 1e300, Double.POSITIVE_INFINITY, 0.1 + 0.2};
        ledger().charge(spend(1, 1, 11, odd), ALWAYS);
        assertThat(ledger().spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(odd));
    }

    @Test
    void twoAtOnceNeverPassABoundTogether() throws InterruptedException, ExecutionException {
        Predicate<RenyiLoss> upToFive = total -> total.values()[0] <= 5;
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 1; i <= 20; i++) {
                PrivacySpend spend = spend(1, i, i, 1);
                outcomes.add(threads.submit(() -> ledger().charge(spend, upToFive)));
            }
        }
        int charged = 0;
        for (Future<Outcome> outcome : outcomes) {
            charged += outcome.get() == Outcome.CHARGED ? 1 : 0;
        }
        assertThat(charged).isEqualTo(5);
        assertThat(ledger().spent(PrivacyScope.RECORD)).contains(RenyiLoss.of(5));
    }
}
