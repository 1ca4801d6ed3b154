package org.xinglin.federation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.federation.statistics.Hospitals.Hospital;
import org.xinglin.federation.statistics.StatisticsException.Reason;

class GlobalStatisticsTest {
    private static final long SEED = 20261121;
    private final Random random = new Random(SEED);
    private final StatisticsPlan plan = Hospitals.plan(10);
    private final List<Hospital> hospitals =
            List.of(Hospitals.made(random, 300), Hospitals.made(random, 41), Hospitals.made(random, 1200));

    private GlobalStatistics told() throws StatisticsException {
        return StatisticsSum.of(plan, Hospitals.sum(Hospitals.contributions(plan, hospitals)), 3);
    }

    @Test
    void meanAndVarianceAreThoseOfAllRowsTogether() throws StatisticsException {
        GlobalStatistics told = told();
        assertThat(told.rows()).isEqualTo(1541);
        assertThat(told.leftOut())
                .isEqualTo(hospitals.stream().mapToInt(Hospital::leftOut).sum());
        for (int j = 0; j < 4; j++) {
            double[] pooled = Hospitals.pooled(hospitals, j);
            FeatureStatistic one = told.features().get(j);
            assertThat(one.present()).isEqualTo((long) pooled[2]);
            assertThat(one.mean() / pooled[0])
                    .as("mean of %s, seed %d", one.name(), SEED)
                    .isCloseTo(1, within(1e-12));
            assertThat(one.variance() / pooled[1])
                    .as("variance of %s", one.name())
                    .isCloseTo(1, within(1e-9));
            assertThat(told.missing(j)).isEqualTo(1 - pooled[2] / 1541);
        }
    }

    /** The documented bound, at a feature whose deviation is a ten-thousandth of its half width. */
    @Test
    void theErrorStaysBelowItsBoundWhereAFeatureHardlyVaries() throws StatisticsException {
        double[] pooled = Hospitals.pooled(hospitals, 1);
        FeatureStatistic sodium = told().features().get(1);
        double n = pooled[2];
        double h = 500;
        assertThat(sodium.mean()).isCloseTo(pooled[0], within(h * (3 * 0x1p-57 / n + 0x1p-50)));
        assertThat(sodium.variance())
                .isCloseTo(pooled[1], within(h * h * 3 * 0x1p-55 / (n - 1) + h * Math.sqrt(pooled[1]) * 0x1p-50));
    }

    @Test
    void neitherTheOrderNorTheWayOfAddingChangesABit() throws StatisticsException {
        GlobalStatistics told = told();
        List<float[]> contributions = new ArrayList<>(Hospitals.contributions(plan, hospitals));
        Collections.reverse(contributions);
        assertThat(StatisticsSum.of(plan, Hospitals.sum(contributions), 3)).isEqualTo(told);
        double[] viaFloatMean = Hospitals.sum(contributions);
        for (int i = 0; i < viaFloatMean.length; i++) {
            viaFloatMean[i] = (double) (float) (viaFloatMean[i] / 3) * 3;
        }
        assertThat(StatisticsSum.of(plan, viaFloatMean, 3)).isEqualTo(told);
    }

    /** Masks that cancel, in a ring of 32 bits: what a secure sum does to the numbers. */
    @Test
    void aSumInARingOf32BitsGivesTheSameBits() throws StatisticsException {
        List<float[]> contributions = Hospitals.contributions(plan, hospitals);
        int length = contributions.getFirst().length;
        int[] ring = new int[length];
        for (int[] mask :
                new int[][] {random.ints(length).toArray(), random.ints(length).toArray()}) {
            for (int i = 0; i < length; i++) {
                ring[i] += mask[i];
                ring[i] -= mask[i];
            }
        }
        for (float[] one : contributions) {
            for (int i = 0; i < length; i++) {
                assertThat(Math.abs(one[i])).isLessThanOrEqualTo((float) plan.clip());
                ring[i] += Math.round(one[i]);
            }
        }
        double[] sums = new double[length];
        for (int i = 0; i < length; i++) {
            sums[i] = ring[i];
        }
        assertThat(StatisticsSum.of(plan, sums, 3)).isEqualTo(told());
    }

    @Test
    void fewRowsFewHospitalsAndAFeatureThatFewHaveGiveNothing() throws StatisticsException {
        StatisticsPlan strict = Hospitals.plan(50);
        assertThatThrownBy(() -> Hospitals.contributions(strict, hospitals))
                .isInstanceOfSatisfying(
                        StatisticsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_FEW_ROWS));
        double[] two = Hospitals.sum(Hospitals.contributions(plan, hospitals.subList(0, 2)));
        assertThatThrownBy(() -> StatisticsSum.of(plan, two, 2))
                .isInstanceOfSatisfying(
                        StatisticsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_FEW_HOSPITALS));
        hospitals.forEach(hospital -> hospital.rows().forEach(row -> row[3] = Double.NaN));
        for (int i = 0; i < 9; i++) {
            hospitals.get(i % 3).rows().get(i)[3] = 0.5;
        }
        assertThatThrownBy(this::told).hasMessageContaining("marker").hasMessageContaining("fewer than 10");
    }

    @Test
    void aValueOutOfItsRangeIsNamedByItsFeatureOnly() {
        hospitals.getFirst().rows().get(7)[0] = 301.25;
        assertThatThrownBy(this::told)
                .hasMessageContaining("pressure")
                .hasMessageNotContaining("301")
                .isInstanceOfSatisfying(
                        StatisticsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUT_OF_RANGE));
    }

    @Test
    void aSumThatIsNoneIsRefused() throws StatisticsException {
        double[] sum = Hospitals.sum(Hospitals.contributions(plan, hospitals));
        for (double damage : new double[] {0.5, Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
            for (int i = 0; i < sum.length; i++) {
                double[] damaged = sum.clone();
                damaged[i] += damage;
                int place = i;
                assertThatThrownBy(() -> StatisticsSum.of(plan, damaged, 3))
                        .as("place %d", place)
                        .isInstanceOf(StatisticsException.class);
            }
        }
        assertThatThrownBy(() -> StatisticsSum.of(plan, new double[sum.length + 1], 3))
                .isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> StatisticsSum.of(plan, new double[sum.length], 3))
                .isInstanceOf(StatisticsException.class);
    }

    @Test
    void aFewPatientsAreNotTold() throws StatisticsException {
        hospitals.forEach(hospital -> hospital.rows().forEach(row -> row[2] = 0));
        hospitals.get(1).rows().get(4)[2] = 1;
        hospitals.forEach(hospital -> Collections.fill(hospital.labels(), 1));
        hospitals.getFirst().labels().set(0, 0);
        GlobalStatistics told = told();
        assertThat(told.features().get(2).mean()).isCloseTo(10.0 / 1541, within(1e-12));
        assertThat(told.labels()).containsExactly(10L, 1531L);
        assertThat(SmallCells.hidden(List.of(1L, 11L), 12, 10)).containsExactly(6L, 6L);
        assertThat(SmallCells.hidden(List.of(0L, 12L), 12, 10)).containsExactly(0L, 12L);
    }

    @Test
    void theWrittenFormIsReadAsTheSameAndHasOneDigest() throws StatisticsException {
        GlobalStatistics told = told();
        GlobalStatistics read = GlobalStatistics.parse(told.json(), plan);
        assertThat(read).isEqualTo(told);
        assertThat(read.digest()).isEqualTo(told.digest()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"pressure\" ~ \"presure\" ~ NOT_THESE_FEATURES",
                "\"hospitals\":3 ~ \"hospitals\":2 ~ TOO_FEW_HOSPITALS",
                "\"rows\":1541 ~ \"rows\":1542 ~ DAMAGED",
                "\"rows\":1541 ~ \"rows\":9 ~ TOO_FEW_ROWS",
                "\"rows\":1541 ~ \"rows\":1541,\"rows\":1541 ~ DAMAGED",
                "\"rows\":1541 ~ \"patients\":1541 ~ DAMAGED",
                "\"variance\": ~ \"variance\":-1 ~ DAMAGED",
                "\"mean\": ~ \"mean\":9999 ~ DAMAGED",
                "\"mean\": ~ \"mean\":\"NaN\",\"x\": ~ DAMAGED"
            })
    void statisticsThatCanNotBeAreRefused(String right, String wrong, Reason reason) throws StatisticsException {
        String json = told().json();
        assertThat(json).contains(right);
        assertThatThrownBy(() -> GlobalStatistics.parse(json.replace(right, wrong), plan))
                .isInstanceOfSatisfying(
                        StatisticsException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void wordsPutAWholeNumberTogetherAgain() {
        for (String text :
                List.of("0", "1", "-1", "65535", "65536", "-65536", "9223372036854775807", "-9223372036854775808")) {
            BigInteger value = new BigInteger(text);
            float[] words = new float[4];
            Words.write(value, words, 0, 4);
            double[] read = {words[0], words[1], words[2], words[3]};
            assertThat(Words.sum(read, 0, 4)).isEqualTo(value);
        }
        assertThatThrownBy(() -> Words.write(BigInteger.ONE.shiftLeft(31), new float[2], 0, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
