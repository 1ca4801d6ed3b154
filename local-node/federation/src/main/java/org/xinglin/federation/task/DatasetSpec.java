package org.xinglin.federation.task;

import java.util.ArrayList;
import java.util.List;

/**
 * What each hospital's table looks like and how it is made ready, so that all make it ready alike.
 *
 * @param missing what stands for a missing value; a row that misses a used one is left out
 * @param testFraction of the rows, held out for evaluation
 */
public record DatasetSpec(
        boolean header,
        List<String> missing,
        List<ColumnSpec> columns,
        double testFraction,
        long splitSeed,
        boolean stratify,
        boolean standardise) {
    public DatasetSpec {
        missing = List.copyOf(missing);
        columns = List.copyOf(columns);
    }

    /** Numeric columns in order, then one for each level of the categorical ones but its first: {@code name_level}. */
    public List<String> featureNames() {
        List<String> names = new ArrayList<>();
        columns.stream()
                .filter(column -> column.type() == ColumnSpec.Type.NUMERIC)
                .forEach(column -> names.add(column.name()));
        for (ColumnSpec column : columns) {
            if (column.type() == ColumnSpec.Type.CATEGORICAL) {
                column.levels().stream().skip(1).forEach(level -> names.add(column.name() + "_" + level));
            }
        }
        return names;
    }
}
