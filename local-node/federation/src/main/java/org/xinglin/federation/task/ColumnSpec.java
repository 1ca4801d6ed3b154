package org.xinglin.federation.task;

import java.util.List;
import java.util.Optional;

/**
 * A column of the table.
 *
 * @param levels of a categorical column, in order; the first has no feature of its own. Of a label: its classes in order
 * @param positiveAbove of a label without levels: greater values are the positive class
 * @param range of a numeric column: a table with a value outside is refused; federated statistics need it
 */
public record ColumnSpec(
        String name, Type type, List<String> levels, Optional<Double> positiveAbove, Optional<ValueRange> range) {
    public ColumnSpec {
        levels = List.copyOf(levels);
    }

    /** A column of any range. */
    public ColumnSpec(String name, Type type, List<String> levels, Optional<Double> positiveAbove) {
        this(name, type, levels, positiveAbove, Optional.empty());
    }

    /** What a column is for. */
    public enum Type {
        NUMERIC,
        CATEGORICAL,
        IGNORE,
        LABEL,
        /** Whose row it is: rows of one group stay on one side of the split. Never a feature, never sent. */
        GROUP
    }
}
