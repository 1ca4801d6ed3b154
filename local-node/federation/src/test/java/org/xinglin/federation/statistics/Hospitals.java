package org.xinglin.federation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xinglin.federation.task.FeatureSpec;
import org.xinglin.federation.task.ValueRange;

/** Made hospitals, and the plain way to what federated statistics must give. */
final class Hospitals {
    private Hospitals() {}

    record Hospital(List<double[]> rows, List<Integer> labels, int leftOut) {}

    static FeatureSpec feature(String name, double low, double high) {
        return new FeatureSpec(name, Optional.of(new ValueRange(low, high)));
    }

    /** A number that varies much, one that hardly does, one that is 0 or 1, and one that is often missing. */
    static StatisticsPlan plan(int least) {
        return new StatisticsPlan(
                List.of(
                        feature("pressure", 0, 300),
                        feature("sodium", 0, 1000),
                        feature("smoker", 0, 1),
                        feature("marker", -5, 5)),
                2,
                least);
    }

    static Hospital made(Random random, int rows) {
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            features.add(new double[] {
                Math.clamp(120 + 25 * random.nextGaussian(), 0, 300),
                140 + 0.05 * random.nextGaussian(),
                random.nextInt(3) == 0 ? 1 : 0,
                random.nextInt(4) == 0 ? Double.NaN : Math.clamp(random.nextGaussian(), -5, 5)
            });
            labels.add(random.nextInt(2));
        }
        return new Hospital(features, labels, random.nextInt(20));
    }

    static List<float[]> contributions(StatisticsPlan plan, List<Hospital> hospitals) throws StatisticsException {
        List<float[]> all = new ArrayList<>();
        for (Hospital hospital : hospitals) {
            all.add(new HospitalStatistics(plan)
                    .contribution(hospital.rows(), hospital.labels(), hospital.leftOut())
                    .flat());
        }
        return all;
    }

    static double[] sum(List<float[]> contributions) {
        double[] sum = new double[contributions.getFirst().length];
        for (float[] one : contributions) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        return sum;
    }

    /** Two passes over all rows at once: mean, then variance around it. */
    static double[] pooled(List<Hospital> hospitals, int feature) {
        double[] values = hospitals.stream()
                .flatMap(hospital -> hospital.rows().stream())
                .mapToDouble(row -> row[feature])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        double mean = sum.value() / values.length;
        CompensatedSum squares = new CompensatedSum();
        for (double value : values) {
            squares.add((value - mean) * (value - mean));
        }
        return new double[] {mean, squares.value() / (values.length - 1), values.length};
    }
}
