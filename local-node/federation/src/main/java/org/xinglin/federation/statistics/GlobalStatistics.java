package org.xinglin.federation.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What all hospitals' training rows are like together: what each standardises with. Public: its digest goes on the chain.
 *
 * @param leftOut rows dropped for a missing value
 * @param labels how often each label stands
 * @param features in the order of a row's numbers
 */
public record GlobalStatistics(
        int hospitals, long rows, long leftOut, List<Long> labels, List<FeatureStatistic> features) {
    public GlobalStatistics {
        labels = List.copyOf(labels);
        features = List.copyOf(features);
    }

    public double[] means() {
        return features.stream().mapToDouble(FeatureStatistic::mean).toArray();
    }

    /** With n - 1. */
    public double[] variances() {
        return features.stream().mapToDouble(FeatureStatistic::variance).toArray();
    }

    /** The share of the rows that miss a feature. */
    public double missing(int feature) {
        return 1 - (double) features.get(feature).present() / rows;
    }

    /** Fields in the order of their names, no white space, each number with as many digits as it takes: one form. */
    public String json() {
        return StatisticsForm.write(this);
    }

    /**
     * Reads {@link #json}, and believes nothing: the features must be those of the plan, means in their ranges, counts possible.
     *
     * @throws StatisticsException DAMAGED, NOT_THESE_FEATURES, TOO_FEW_ROWS, TOO_FEW_HOSPITALS
     */
    public static GlobalStatistics parse(String json, StatisticsPlan plan) throws StatisticsException {
        GlobalStatistics read = StatisticsForm.read(json);
        new PlanCheck(plan).check(read);
        return read;
    }

    /** SHA-256 of {@link #json}: 32 bytes. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
