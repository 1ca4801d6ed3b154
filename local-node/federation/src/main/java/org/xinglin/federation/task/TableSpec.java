package org.xinglin.federation.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with one patient a line, or several lines a patient and a column of the type group that says whose they are. How its file is written (delimiter, decimal mark, character set) is each hospital's own and found
 * in the file.
 *
 * @param header whether the first line names the columns, which then may stand in any order
 * @param missing what stands for a missing value
 */
public record TableSpec(boolean header, List<String> missing, List<ColumnSpec> columns) implements SourceSpec {
    public TableSpec {
        missing = List.copyOf(missing);
        columns = List.copyOf(columns);
    }

    /** Numeric columns in order, then one for each level of the categorical ones but its first: {@code name_level}. */
    @Override
    public List<FeatureSpec> features() {
        List<FeatureSpec> features = new ArrayList<>();
        for (ColumnSpec column : columns) {
            if (column.type() == ColumnSpec.Type.NUMERIC) {
                features.add(new FeatureSpec(column.name(), column.range()));
            }
        }
        for (ColumnSpec column : columns) {
            if (column.type() == ColumnSpec.Type.CATEGORICAL) {
                column.levels().stream()
                        .skip(1)
                        .forEach(level -> features.add(FeatureSpec.in(column.name() + "_" + level, ValueRange.UNIT)));
            }
        }
        return List.copyOf(features);
    }

    @Override
    public List<String> classes() {
        Optional<ColumnSpec> label = columns.stream()
                .filter(column -> column.type() == ColumnSpec.Type.LABEL)
                .findFirst();
        return label.filter(column -> !column.levels().isEmpty())
                .map(ColumnSpec::levels)
                .orElse(List.of("no", "yes"));
    }
}
