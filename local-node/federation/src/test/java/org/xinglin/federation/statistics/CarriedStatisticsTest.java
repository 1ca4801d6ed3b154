package org.xinglin.federation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What devices gave together is one hospital's part: the same numbers, in words of a size that a secure sum takes. */
class CarriedStatisticsTest {
    private static final int HOSPITALS = 3;
    private static final int DEVICES = 40;

    private final Random random = new Random(7);
    private final StatisticsPlan plan = Hospitals.plan(10);

    @Test
    void theSumOfTheSumsTellsTheSameBitsAndNoWordIsTooLarge() throws StatisticsException {
        List<float[]> all = new ArrayList<>();
        double[] carried = new double[plan.layout().size()];
        for (int i = 0; i < HOSPITALS; i++) {
            List<float[]> devices = Hospitals.contributions(plan, devices());
            all.addAll(devices);
            double[] sum = Hospitals.sum(devices);
            assertThat(largest(sum)).isGreaterThan(Words.MOST);
            double[] words = StatisticsSum.carried(plan, sum);
            assertThat(largest(words)).isLessThanOrEqualTo(plan.clip());
            for (int j = 0; j < carried.length; j++) {
                carried[j] += words[j];
            }
        }
        assertThat(StatisticsSum.of(plan, carried, HOSPITALS))
                .isEqualTo(StatisticsSum.of(plan, Hospitals.sum(all), HOSPITALS));
    }

    private List<Hospitals.Hospital> devices() {
        List<Hospitals.Hospital> devices = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            devices.add(Hospitals.made(random, 50 + i));
        }
        return devices;
    }

    private static double largest(double[] words) {
        return DoubleStream.of(words).map(Math::abs).max().orElseThrow();
    }

    @Test
    void whatIsNoSumOfWordsIsRefused() {
        double[] broken = new double[plan.layout().size()];
        broken[3] = 0.5;
        assertThatThrownBy(() -> StatisticsSum.carried(plan, broken)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatisticsSum.carried(plan, new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
