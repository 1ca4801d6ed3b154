package org.xinglin.federation.statistics;

import java.math.BigInteger;
import java.util.List;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.statistics.StatisticsException.Reason;
import org.xinglin.federation.task.ValueRange;

/** Makes one hospital's contribution out of its training rows; only sums come out. */
public final class HospitalStatistics {
    private static final int MOST_ROWS = 1 << 20;
    /** So that 0.1 + 0.2 is in a range up to 0.3. */
    private static final double SLACK = 1e-9;

    private final StatisticsPlan plan;

    public HospitalStatistics(StatisticsPlan plan) {
        this.plan = plan;
    }

    /**
     * @param rows the features of each, NaN where one is missing
     * @param labels one a row, from 0
     * @param leftOut rows that were dropped for a missing value
     * @return whole numbers up to {@link StatisticsPlan#clip}, in {@link StatisticsPlan#layout}
     */
    public NamedVectors contribution(List<double[]> rows, List<Integer> labels, int leftOut)
            throws StatisticsException {
        plan.checkRows(rows.size());
        if (rows.size() > MOST_ROWS || leftOut > MOST_ROWS) {
            throw new StatisticsException(
                    Reason.TOO_MANY_ROWS, "more than " + MOST_ROWS + " rows do not go into a sum");
        }
        Layout layout = plan.layout();
        float[] values = new float[layout.size()];
        write(rows.size(), values, StatisticsPlan.ROWS, 0);
        write(leftOut, values, StatisticsPlan.LEFT_OUT, 0);
        for (int label = 0; label < plan.classes(); label++) {
            int wanted = label;
            long count = labels.stream().filter(one -> one == wanted).count();
            write(count, values, StatisticsPlan.LABELS, label);
        }
        for (int j = 0; j < plan.features().size(); j++) {
            feature(rows, j, values);
        }
        return NamedVectors.owning(layout, values);
    }

    private void feature(List<double[]> rows, int feature, float[] values) throws StatisticsException {
        ValueRange range = plan.range(feature);
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        long present = 0;
        for (double[] row : rows) {
            double value = value(row, feature);
            if (!Double.isNaN(value)) {
                double u = inRange(value, range, feature);
                sum.add(u);
                squares.addSquare(u);
                present++;
            }
        }
        write(present, values, StatisticsPlan.PRESENT, feature);
        write(sum, values, StatisticsPlan.SUM, feature);
        write(squares, values, StatisticsPlan.SQUARES, feature);
    }

    private double value(double[] row, int feature) throws StatisticsException {
        if (row.length != plan.features().size()) {
            throw new StatisticsException(
                    Reason.NOT_THESE_FEATURES,
                    "a row has " + row.length + " features, asked for are "
                            + plan.features().size());
        }
        return row[feature];
    }

    private double inRange(double value, ValueRange range, int feature) throws StatisticsException {
        double u = (value - range.centre()) / range.halfWidth();
        if (!(Math.abs(u) <= 1 + SLACK)) {
            throw new StatisticsException(
                    Reason.OUT_OF_RANGE,
                    "the feature " + plan.features().get(feature).name()
                            + " has a value outside of its declared range");
        }
        return Math.clamp(u, -1, 1);
    }

    private void write(long count, float[] values, String name, int place) {
        int at = plan.layout().start(name) + place * StatisticsPlan.COUNT_WORDS;
        Words.write(BigInteger.valueOf(count), values, at, StatisticsPlan.COUNT_WORDS);
    }

    private void write(CompensatedSum sum, float[] values, String name, int place) {
        int at = plan.layout().start(name) + place * StatisticsPlan.SUM_WORDS;
        Words.write(sum.fixed(StatisticsPlan.FRACTION_BITS), values, at, StatisticsPlan.SUM_WORDS);
    }
}
