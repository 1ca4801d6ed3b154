package org.xinglin.learning.data.fhir;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What one observation's values of one patient tell: the last one, and how they go. */
final class Trend {
    /** Of the Julian calendar: a year of 365.25 days. */
    static final double YEAR_SECONDS = 365.25 * 86_400;

    /** Values of one stay tell how the stay went, not how the years go. */
    static final Duration LEAST_SPAN = Duration.ofDays(30);

    /** A value and when it was measured. */
    record Measured(Instant time, double value) {}

    private Trend() {}

    /** The latest; of two at one time, the one that stands later in the file. NaN when there is none. */
    static double last(List<Measured> values) {
        double last = Double.NaN;
        Instant latest = Instant.MIN;
        for (Measured one : values) {
            if (!one.time().isBefore(latest)) {
                latest = one.time();
                last = one.value();
            }
        }
        return last;
    }

    /** The slope of the line with the least squares, per year; NaN when the values lie within {@link #LEAST_SPAN}. */
    static double slope(List<Measured> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        Instant first = values.getFirst().time();
        double[] years =
                values.stream().mapToDouble(one -> years(first, one.time())).toArray();
        double time = 0;
        double value = 0;
        for (int i = 0; i < years.length; i++) {
            time += years[i] / years.length;
            value += values.get(i).value() / years.length;
        }
        double together = 0;
        double squares = 0;
        for (int i = 0; i < years.length; i++) {
            together += (years[i] - time) * (values.get(i).value() - value);
            squares += (years[i] - time) * (years[i] - time);
        }
        double span = Arrays.stream(years).max().orElse(0)
                - Arrays.stream(years).min().orElse(0);
        return span < LEAST_SPAN.toSeconds() / YEAR_SECONDS ? Double.NaN : together / squares;
    }

    static double years(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return (between.getSeconds() + between.getNano() * 1e-9) / YEAR_SECONDS;
    }
}
