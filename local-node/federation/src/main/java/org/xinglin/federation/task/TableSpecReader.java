package org.xinglin.federation.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what belongs to a table. */
final class TableSpecReader {
    private TableSpecReader() {}

    static TableSpec read(JsonFields fields) throws TaskSpecException {
        List<ColumnSpec> columns = new ArrayList<>();
        for (JsonNode column : fields.array("columns")) {
            columns.add(column(column, fields.at("columns") + "[" + columns.size() + "]"));
        }
        check(columns, fields.at("columns"));
        return new TableSpec(fields.flag("header", true), JsonTexts.of(fields, "missing"), columns);
    }

    private static void check(List<ColumnSpec> columns, String place) throws TaskSpecException {
        if (columns.stream()
                        .filter(column -> column.type() == ColumnSpec.Type.LABEL)
                        .count()
                != 1) {
            throw new TaskSpecException(place, "must have exactly one column of the type label");
        }
        if (columns.stream()
                        .filter(column -> column.type() == ColumnSpec.Type.GROUP)
                        .count()
                > 1) {
            throw new TaskSpecException(place, "must have at most one column of the type group");
        }
        if (columns.stream().map(ColumnSpec::name).distinct().count() != columns.size()) {
            throw new TaskSpecException(place, "must not have two columns of one name");
        }
        boolean anyFeature = columns.stream()
                .anyMatch(column ->
                        column.type() == ColumnSpec.Type.NUMERIC || column.type() == ColumnSpec.Type.CATEGORICAL);
        if (!anyFeature) {
            throw new TaskSpecException(place, "must have a column of the type numeric or categorical");
        }
    }

    private static ColumnSpec column(JsonNode node, String path) throws TaskSpecException {
        JsonFields fields = JsonFields.of(node, path, Set.of("name", "type", "levels", "positiveAbove", "range"));
        String word = fields.word("type", Set.of("numeric", "categorical", "ignore", "label", "group"));
        ColumnSpec.Type type = ColumnSpec.Type.valueOf(word.toUpperCase(Locale.ROOT));
        boolean label = type == ColumnSpec.Type.LABEL;
        boolean levels = type == ColumnSpec.Type.CATEGORICAL || (label && fields.has("levels"));
        onlyOn(fields, "levels", levels);
        onlyOn(fields, "positiveAbove", label && !levels);
        onlyOn(fields, "range", type == ColumnSpec.Type.NUMERIC);
        Optional<Double> positive = label && !levels
                ? Optional.of(fields.number("positiveAbove", -Double.MAX_VALUE, Double.MAX_VALUE))
                : Optional.empty();
        return new ColumnSpec(
                fields.text("name"),
                type,
                levels ? levels(fields) : List.of(),
                positive,
                JsonTexts.range(fields, "range"));
    }

    private static List<String> levels(JsonFields fields) throws TaskSpecException {
        List<String> levels = JsonTexts.of(fields, "levels");
        if (levels.size() < 2 || Set.copyOf(levels).size() != levels.size()) {
            throw new TaskSpecException(fields.at("levels"), "must name at least two levels, each once");
        }
        return levels;
    }

    private static void onlyOn(JsonFields fields, String name, boolean belongs) throws TaskSpecException {
        if (fields.has(name) && !belongs) {
            throw new TaskSpecException(fields.at(name), "has no meaning for a column of this type");
        }
    }
}
