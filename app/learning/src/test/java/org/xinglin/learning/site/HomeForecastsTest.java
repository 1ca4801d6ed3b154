package org.xinglin.learning.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.testkit.InMemoryPrivacy;
import org.xinglin.core.testkit.InMemorySitePolicies;
import org.xinglin.core.training.PolicyObjection;
import org.xinglin.core.training.PrivacyScope;
import org.xinglin.core.training.PrivacySpend;
import org.xinglin.core.training.SiteForecast;
import org.xinglin.core.training.SitePolicy;
import org.xinglin.core.training.SpendPrivacy;
import org.xinglin.core.training.TaskSpecification;
import org.xinglin.federation.privacy.RdpCurve;

class HomeForecastsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final double DELTA = 1e-5;

    @TempDir
    Path folder;

    private final InMemorySitePolicies book = new InMemorySitePolicies();
    private final InMemoryPrivacy ledger = new InMemoryPrivacy();
    private final SiteGate gate =
            new SiteGate(book, new SpendPrivacy(ledger, book, new RdpAccountant(), InstantSource.fixed(NOON)));
    private final HomeForecasts forecasts =
            new HomeForecasts(gate, ledger, book, new WalletAddress("0x" + "cc".repeat(20)));

    private static TaskSpecification noised() throws IOException {
        return new TaskSpecification(ExampleTask.with(
                "\"batchSize\": 0, \"steps\": 10",
                "\"batchSize\": 4, \"steps\": 10",
                "\"seed\"",
                ExampleTask.noise("record", 1.1, DELTA) + ", \"seed\""));
    }

    /** As the example task has its columns. */
    private Path table(int rows) throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%d,%d,130,240,0,%d,150,0,1.5,2,0,3,%d",
                    40 + random.nextInt(30),
                    i % 2,
                    1 + i % 4,
                    i % 3,
                    i % 2));
        }
        return Files.write(folder.resolve("heart.csv"), lines);
    }

    private void spend(RdpCurve cost) {
        ledger.charge(
                new PrivacySpend(
                        TaskId.parse("0x" + "ef".repeat(32)),
                        1,
                        Digest.ofHex("ab".repeat(32)),
                        PrivacyScope.RECORD,
                        RdpAccountant.loss(cost),
                        NOON),
                total -> true);
    }

    @Test
    void aTaskIsCountedWithThisHospitalsOwnRowsAndWhatItSpentBefore() throws Exception {
        Path table = table(300);
        SiteForecast fresh = forecasts.forecast(noised(), table);
        assertThat(fresh.rows()).isBetween(190L, 206L); // a third is held out
        assertThat(fresh.task().cost().orElseThrow().members()).isEqualTo(fresh.rows());
        RdpCurve round = RdpCurve.sampledGaussian(4.0 / fresh.rows(), 1.1).times(10);
        SiteForecast.Budget before = fresh.budget().orElseThrow();
        assertThat(before.spent()).isZero();
        assertThat(before.after()).isCloseTo(round.times(15).epsilon(DELTA), within(1e-9));
        assertThat(before.limit()).isEqualTo(SitePolicy.USUAL.privacy().epsilon());
        assertThat(before.holds()).isTrue();

        RdpCurve old = RdpCurve.sampledGaussian(0.02, 1.1).times(1000);
        spend(old);
        SiteForecast.Budget later = forecasts.forecast(noised(), table).budget().orElseThrow();
        assertThat(later.spent()).isCloseTo(old.epsilon(DELTA), within(1e-9));
        assertThat(later.after())
                .isCloseTo(old.plus(round.times(15)).epsilon(DELTA), within(1e-9))
                .isLessThan(later.spent() + before.after());
        assertThat(later.roundsAllowed()).isLessThan(before.roundsAllowed());
        assertThat(old.plus(round.times(later.roundsAllowed())).epsilon(DELTA)).isLessThanOrEqualTo(later.limit());
        assertThat(old.plus(round.times(later.roundsAllowed() + 1)).epsilon(DELTA))
                .isGreaterThan(later.limit());
    }

    @Test
    void aTankThatDoesNotHoldItIsSaidWithTheRoundsThatFit() throws Exception {
        spend(RdpCurve.gaussian(1.0).times(3));
        SiteForecast forecast = forecasts.forecast(noised(), table(60));
        SiteForecast.Budget budget = forecast.budget().orElseThrow();
        assertThat(budget.holds()).isFalse();
        assertThat(budget.left()).isZero();
        assertThat(budget.roundsAllowed()).isZero();
        assertThat(forecast.objections())
                .extracting(PolicyObjection::kind)
                .contains(PolicyObjection.Kind.PRIVACY_BUDGET, PolicyObjection.Kind.SECURE_AGGREGATION);
    }

    @Test
    void nothingIsSpentOrApprovedByLooking() throws Exception {
        forecasts.forecast(noised(), table(60));
        assertThat(ledger.spent(PrivacyScope.RECORD)).isEmpty();
        assertThat(book.approvals()).isEmpty();
    }

    @Test
    void aTableThatDoesNotFitIsNamedWithItsColumn() throws Exception {
        Path other = Files.write(folder.resolve("other.csv"), List.of("1,2", "3,4"));
        assertThat(catchThrowableOfType(Failed.class, () -> forecasts.forecast(noised(), other))
                        .failure())
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.problem()).isEqualTo(Problem.BAD_TABLE));
    }
}
