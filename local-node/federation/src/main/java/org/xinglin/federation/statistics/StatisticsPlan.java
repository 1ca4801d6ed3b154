package org.xinglin.federation.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.statistics.StatisticsException.Reason;
import org.xinglin.federation.task.FeatureSpec;
import org.xinglin.federation.task.SourceSpec;
import org.xinglin.federation.task.ValueRange;

/**
 * Which statistics are asked for: of each feature, how many rows have it, its sum and its sum of squares over them; of the labels,
 * how often each stands. A value x in its declared range enters as u = (x - centre) / half width, between -1 and 1; sums of u and of
 * u² are rounded once a hospital to multiples of 2^-56 and travel as {@link Words}.
 *
 * <p>Bounds, for K hospitals, n rows that have the feature, half width h and deviation s: the mean is off by less than
 * h (K 2^-57 / n + 2^-50), the variance by less than h² K 2^-55 / (n - 1) + h s 2^-50. Adding up in a ring of 32 bits adds nothing.
 *
 * @param features with a range each
 * @param classes how many labels there are
 * @param least rows: fewer, at one hospital or together, give no statistics; nor does anything that fewer than these have
 */
public record StatisticsPlan(List<FeatureSpec> features, int classes, int least) {
    /** Below this many hospitals one of them, or two that talk, know what another gave. */
    public static final int LEAST_HOSPITALS = 3;

    static final int FRACTION_BITS = 56;
    static final int COUNT_WORDS = 2;
    static final int SUM_WORDS = 5;
    static final String ROWS = "rows";
    static final String LEFT_OUT = "leftOut";
    static final String LABELS = "labels";
    static final String PRESENT = "present";
    static final String SUM = "sum";
    static final String SQUARES = "squares";

    public StatisticsPlan {
        features = List.copyOf(features);
        for (FeatureSpec feature : features) {
            if (feature.range().isEmpty()) {
                throw new IllegalArgumentException("the feature " + feature.name() + " has no declared range");
            }
        }
        if (least < 1 || classes < 2) {
            throw new IllegalArgumentException("a plan needs two labels and a least number of rows");
        }
    }

    /** @throws IllegalArgumentException when a feature has no range; a checked task that says "federated" has them all */
    public static StatisticsPlan of(SourceSpec source, int least) {
        return new StatisticsPlan(source.features(), source.classes().size(), least);
    }

    public Layout layout() {
        int width = features.size();
        Map<String, Integer> lengths = new LinkedHashMap<>();
        lengths.put(ROWS, COUNT_WORDS);
        lengths.put(LEFT_OUT, COUNT_WORDS);
        lengths.put(LABELS, COUNT_WORDS * classes);
        lengths.put(PRESENT, COUNT_WORDS * width);
        lengths.put(SUM, SUM_WORDS * width);
        lengths.put(SQUARES, SUM_WORDS * width);
        return Layout.of(lengths);
    }

    /** No value of a contribution is larger than this with its sign taken off, and every one is a whole number. */
    public double clip() {
        return Words.MOST;
    }

    ValueRange range(int feature) {
        return features.get(feature).range().orElseThrow();
    }

    void checkRows(long rows) throws StatisticsException {
        if (rows < least) {
            throw new StatisticsException(
                    Reason.TOO_FEW_ROWS, rows + " rows are fewer than the " + least + " that statistics need");
        }
    }
}
