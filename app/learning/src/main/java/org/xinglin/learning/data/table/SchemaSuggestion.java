package org.xinglin.learning.data.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.xinglin.federation.task.ColumnSpec;

/**
 * What an assistant found in a table, and the {@code dataset} section that it suggests; a person may change it.
 *
 * @param rows lines below the header
 * @param missing what stands for a missing value in the table
 * @param hasLabel without one the section is not whole: a person must choose it
 */
public record SchemaSuggestion(
        long rows,
        boolean header,
        List<String> missing,
        List<ColumnFacts> columns,
        boolean hasLabel,
        List<String> notes) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double TEST = 0.3;
    private static final int SEED = 42;

    public SchemaSuggestion {
        missing = List.copyOf(missing);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /** As a task's specification has it, on several lines. */
    public String dataset() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(section());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** As a task's specification has it. */
    public ObjectNode section() {
        ObjectNode section = JSON.createObjectNode();
        section.put("source", "csv");
        section.put("header", header);
        ArrayNode marks = section.putArray("missing");
        missing.forEach(marks::add);
        section.put("incomplete", "drop");
        ArrayNode list = section.putArray("columns");
        columns.forEach(column -> describe(column, list.addObject()));
        section.put("testFraction", TEST);
        section.put("splitSeed", SEED);
        section.put("stratify", true);
        section.put("standardise", "federated");
        return section;
    }

    private static void describe(ColumnFacts column, ObjectNode into) {
        into.put("name", column.name());
        into.put("type", column.type().name().toLowerCase(Locale.ROOT));
        if (column.type() != ColumnSpec.Type.IGNORE && !column.levels().isEmpty()) {
            ArrayNode levels = into.putArray("levels");
            column.levels().forEach(levels::add);
        }
        column.range()
                .ifPresent(range -> into.putArray("range").add(range.low()).add(range.high()));
        column.positiveAbove().ifPresent(above -> into.put("positiveAbove", above));
    }
}
