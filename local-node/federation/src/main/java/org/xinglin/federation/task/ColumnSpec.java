package org.xinglin.federation.task;

import java.util.List;
import java.util.Optional;

/**
 * A column of the table.
 *
 * @param levels of a categorical column, in order; the first has no feature of its own
 * @param positiveAbove of the label: greater values are the positive class
 */
public record ColumnSpec(String name, Type type, List<String> levels, Optional<Double> positiveAbove) {
    public ColumnSpec {
        levels = List.copyOf(levels);
    }

    /** What a column is for. */
    public enum Type {
        NUMERIC,
        CATEGORICAL,
        IGNORE,
        LABEL
    }
}
