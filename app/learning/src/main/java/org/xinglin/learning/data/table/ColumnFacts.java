package org.xinglin.learning.data.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.ValueRange;

/**
 * What is known of a column; nothing of a row.
 *
 * @param type what it is suggested for
 * @param reason why
 * @param distinct how many different values there are; empty for very many
 * @param least and {@code most}: of its numbers, where it has them and they are used: a patient's number is not shown
 * @param levels of what is categorical, or of a label with classes
 * @param range wide around its numbers, so that it tells nobody's value
 */
public record ColumnFacts(
        String name,
        ColumnSpec.Type type,
        String reason,
        long present,
        long missing,
        Optional<Integer> distinct,
        OptionalDouble least,
        OptionalDouble most,
        List<String> levels,
        Optional<ValueRange> range,
        Optional<Double> positiveAbove) {
    public ColumnFacts {
        levels = List.copyOf(levels);
    }

    /** From 0 to 1. */
    public double shareMissing() {
        return present + missing == 0 ? 0 : (double) missing / (present + missing);
    }

    ColumnFacts as(ColumnGuess guess) {
        boolean numeric = guess.type() == ColumnSpec.Type.NUMERIC;
        boolean levelled = guess.type() == ColumnSpec.Type.CATEGORICAL;
        boolean shown = numeric || levelled;
        return new ColumnFacts(
                name,
                guess.type(),
                guess.reason(),
                present,
                missing,
                distinct,
                shown ? least : OptionalDouble.empty(),
                shown ? most : OptionalDouble.empty(),
                levelled ? levels : List.of(),
                numeric ? range : Optional.empty(),
                Optional.empty());
    }

    ColumnFacts asLabel(String why, List<String> classes, Optional<Double> above) {
        return new ColumnFacts(
                name,
                ColumnSpec.Type.LABEL,
                why,
                present,
                missing,
                distinct,
                least,
                most,
                classes,
                Optional.empty(),
                above);
    }
}
