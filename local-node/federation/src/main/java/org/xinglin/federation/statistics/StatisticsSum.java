package org.xinglin.federation.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.statistics.StatisticsException.Reason;
import org.xinglin.federation.task.ValueRange;

/** From the sum of all hospitals' contributions to what is told of them; sums are put together exactly, in whole numbers. */
public final class StatisticsSum {
    private final StatisticsPlan plan;
    private final Layout layout;
    private final double[] sums;
    private final int hospitals;

    private StatisticsSum(StatisticsPlan plan, double[] sums, int hospitals) {
        this.plan = plan;
        this.layout = plan.layout();
        this.sums = sums;
        this.hospitals = hospitals;
    }

    /**
     * A label or a value of two that fewer than {@link StatisticsPlan#least} rows have is told as if that many had it.
     *
     * @param sums of the contributions, each with the weight 1, in the plan's layout; a mean times {@code hospitals} will do
     * @throws StatisticsException TOO_FEW_HOSPITALS, TOO_FEW_ROWS (of all, or of one feature, which is named), DAMAGED
     */
    public static GlobalStatistics of(StatisticsPlan plan, double[] sums, int hospitals) throws StatisticsException {
        PlanCheck.checkHospitals(hospitals);
        if (sums.length != plan.layout().size()) {
            throw new StatisticsException(Reason.DAMAGED, "the sum has another length than the plan");
        }
        try {
            return new StatisticsSum(plan, sums, hospitals).statistics();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StatisticsException(Reason.DAMAGED, "the sum is damaged: " + e.getMessage());
        }
    }

    /**
     * The same numbers in words as one hospital has them: so that what devices gave together can be one hospital's part in a sum.
     *
     * @param sums of contributions in the plan's layout
     * @throws IllegalArgumentException when these are not sums of words, or too large for one hospital
     */
    public static double[] carried(StatisticsPlan plan, double[] sums) {
        Layout layout = plan.layout();
        if (sums.length != layout.size()) {
            throw new IllegalArgumentException("the sum has another length than the plan");
        }
        float[] words = new float[sums.length];
        for (String name : layout.names()) {
            boolean isSum = name.equals(StatisticsPlan.SUM) || name.equals(StatisticsPlan.SQUARES);
            int count = isSum ? StatisticsPlan.SUM_WORDS : StatisticsPlan.COUNT_WORDS;
            int end = layout.start(name) + layout.length(name);
            for (int at = layout.start(name); at < end; at += count) {
                Words.write(Words.sum(sums, at, count), words, at, count);
            }
        }
        double[] carried = new double[words.length];
        for (int i = 0; i < carried.length; i++) {
            carried[i] = words[i];
        }
        return carried;
    }

    private GlobalStatistics statistics() throws StatisticsException {
        long rows = count(StatisticsPlan.ROWS, 0);
        plan.checkRows(rows);
        List<FeatureStatistic> features = new ArrayList<>();
        for (int j = 0; j < plan.features().size(); j++) {
            features.add(feature(j));
        }
        GlobalStatistics told =
                new GlobalStatistics(hospitals, rows, count(StatisticsPlan.LEFT_OUT, 0), labels(rows), features);
        new PlanCheck(plan).check(told);
        return told;
    }

    private List<Long> labels(long rows) {
        List<Long> labels = new ArrayList<>();
        for (int label = 0; label < plan.classes(); label++) {
            labels.add(count(StatisticsPlan.LABELS, label));
        }
        return SmallCells.hidden(labels, rows, plan.least());
    }

    private FeatureStatistic feature(int j) throws StatisticsException {
        String name = plan.features().get(j).name();
        long present = count(StatisticsPlan.PRESENT, j);
        if (present < plan.least() || present < 2) {
            throw new StatisticsException(
                    Reason.TOO_FEW_ROWS,
                    "the feature " + name + " is there in fewer than " + Math.max(2, plan.least()) + " rows");
        }
        BigInteger one = BigInteger.ONE.shiftLeft(StatisticsPlan.FRACTION_BITS);
        BigInteger n = BigInteger.valueOf(present);
        BigInteger sum = number(StatisticsPlan.SUM, j);
        BigInteger squares = number(StatisticsPlan.SQUARES, j);
        if (squares.equals(n.multiply(one))) { // each value is at one end of its range
            sum = SmallCells.hidden(sum, n, one, plan.least());
        }
        ValueRange range = plan.range(j);
        BigDecimal h = BigDecimal.valueOf(range.halfWidth());
        BigDecimal mean = exact(sum, n.multiply(one)).multiply(h).add(BigDecimal.valueOf(range.centre()));
        BigInteger scatter =
                n.multiply(squares).multiply(one).subtract(sum.multiply(sum)).max(BigInteger.ZERO);
        BigInteger degrees =
                n.multiply(n.subtract(BigInteger.ONE)).multiply(one).multiply(one);
        BigDecimal variance = exact(scatter, degrees).multiply(h).multiply(h);
        return new FeatureStatistic(name, present, mean.doubleValue(), variance.doubleValue());
    }

    private static BigDecimal exact(BigInteger above, BigInteger below) {
        return new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL128);
    }

    private long count(String name, int place) {
        return Words.sum(sums, layout.start(name) + place * StatisticsPlan.COUNT_WORDS, StatisticsPlan.COUNT_WORDS)
                .longValueExact();
    }

    private BigInteger number(String name, int place) {
        return Words.sum(sums, layout.start(name) + place * StatisticsPlan.SUM_WORDS, StatisticsPlan.SUM_WORDS);
    }
}
