package org.xinglin.learning.data.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinglin.federation.task.ColumnSpec;

/** Looks at one column, cell by cell, and keeps counts; of values only so many that levels can be told from free text. */
final class ColumnSurvey {
    private static final int MOST_DISTINCT = 2_000;
    private static final Set<String> MARKS =
            Set.of("", "?", "na", "n/a", "nan", "null", "nil", "#n/a", "-", "--", ".", "missing");
    /** Registers write them for "not known"; where all other numbers are at least 0 they mean that. */
    private static final Set<Double> SENTINELS = Set.of(-9.0, -99.0, -999.0, -9999.0);

    private final String name;
    private final DecimalMark mark;
    private final Set<String> marks = new TreeSet<>();
    private final Map<String, Integer> values = new TreeMap<>();
    private boolean many;
    private long present;
    private long missing;
    private final Set<String> sentinels = new TreeSet<>();
    private long sentinelCells;
    private long numbers;
    private long dates;
    private long wordy;
    private long ascending;
    private boolean whole = true;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double sum;
    private double before = Double.NaN;
    private String strange = "";
    private final PatientKey key;

    ColumnSurvey(String name, DecimalMark mark) {
        this.name = name;
        this.key = new PatientKey(name);
        this.mark = mark;
    }

    String name() {
        return name;
    }

    void take(String cell) {
        if (MARKS.contains(cell.toLowerCase(Locale.ROOT))) {
            missing++;
            if (!cell.isEmpty()) {
                marks.add(cell);
            }
            return;
        }
        OptionalDouble number = mark.parse(cell);
        if (number.isPresent() && SENTINELS.contains(number.getAsDouble())) {
            sentinels.add(cell);
            sentinelCells++;
            return;
        }
        present++;
        key.take(cell);
        dates += Dates.isDate(cell) ? 1 : 0;
        wordy += cell.indexOf(' ') >= 0 ? 1 : 0;
        if (number.isPresent()) {
            number(number.getAsDouble());
        } else if (strange.isEmpty()) {
            strange = Shown.shape(cell);
        }
        count(number.isPresent() ? Numbers.text(number.getAsDouble()) : cell);
    }

    private void number(double value) {
        numbers++;
        whole &= value == Math.rint(value);
        least = Math.min(least, value);
        most = Math.max(most, value);
        sum += value;
        ascending += value > before ? 1 : 0;
        before = value;
    }

    private void count(String value) {
        if (!many) {
            values.merge(value, 1, Integer::sum);
            many = values.size() > MOST_DISTINCT;
        }
    }

    /** Whether -9 and the like stand for missing: beside them are only numbers from 0 on. */
    private boolean sentinelsMeanMissing() {
        return numbers == present && (present == 0 || least >= 0);
    }

    /** The column's own marks for missing, as they are written. */
    Set<String> marks() {
        Set<String> all = new TreeSet<>(marks);
        if (sentinelsMeanMissing()) {
            all.addAll(sentinels);
        }
        return all;
    }

    ColumnFacts facts() {
        boolean told = sentinelsMeanMissing() || sentinels.isEmpty();
        long there = told ? present : present + sentinelCells;
        double low = told
                ? least
                : Math.min(
                        least,
                        sentinels.stream().mapToDouble(this::number).min().orElse(least));
        boolean numeric = numbers > 0;
        List<String> levels =
                many ? List.of() : values.keySet().stream().sorted(byNumber()).toList();
        return new ColumnFacts(
                name,
                ColumnSpec.Type.IGNORE,
                "",
                there,
                told ? missing + sentinelCells : missing,
                many ? Optional.empty() : Optional.of(values.size()),
                numeric ? OptionalDouble.of(low) : OptionalDouble.empty(),
                numeric ? OptionalDouble.of(most) : OptionalDouble.empty(),
                levels,
                numeric && low < most ? Optional.of(WideRange.around(low, most)) : Optional.empty(),
                Optional.empty());
    }

    private double number(String cell) {
        return mark.parse(cell).orElse(0);
    }

    private Comparator<String> byNumber() {
        return numbers == present
                ? Comparator.comparingDouble(
                        level -> DecimalMark.POINT.parse(level).orElse(0))
                : Comparator.naturalOrder();
    }

    PatientKey key() {
        return key;
    }

    boolean isAllNumbers() {
        return numbers == present;
    }

    double shareOfNumbers() {
        return (double) numbers / present;
    }

    double shareOfDates() {
        return (double) dates / present;
    }

    boolean isWhole() {
        return whole && numbers == present;
    }

    /** Each value another, one larger than the one before or all of five digits and more: numbers that count patients. */
    boolean looksLikeNumbersOfPatients() {
        boolean different = !many ? values.size() == present : numbers == present && ascending >= present - 1;
        return isWhole() && different && (ascending >= present - 1 || least >= 10_000);
    }

    boolean isMostlyDifferent() {
        return many || values.size() >= 0.9 * present;
    }

    boolean isWordy() {
        return wordy > present / 5;
    }

    double mean() {
        return sum / Math.max(1, numbers);
    }

    /** The shape of the first cell that is no number, and how many there are. */
    String strangers() {
        return present - numbers + " cells such as " + strange + " are not";
    }
}
