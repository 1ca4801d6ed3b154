package org.xinglin.learning.data.table;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xinglin.federation.task.ColumnSpec;

/** Finds out whether a table writes 1.5 or 1,5, from all cells of its columns of numbers. */
final class MarkSearch {
    private final Complaints complaints;
    private @Nullable String point;
    private @Nullable String comma;
    private @Nullable String open;

    MarkSearch(Complaints complaints) {
        this.complaints = complaints;
    }

    void look(List<ColumnSpec> columns, ColumnPlaces places, CSVRecord line) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnSpec column = columns.get(i);
            boolean label =
                    column.type() == ColumnSpec.Type.LABEL && column.levels().isEmpty();
            if (column.type() == ColumnSpec.Type.NUMERIC || label) {
                look("column " + column.name(), places.cell(line, i));
            }
        }
    }

    void look(String column, String cell) {
        if (cell.indexOf('.') < 0 && cell.indexOf(',') < 0) {
            return;
        }
        if (point == null && DecimalMark.POINT.isCertainIn(cell)) {
            point = column;
        } else if (comma == null && DecimalMark.COMMA.isCertainIn(cell)) {
            comma = column;
        } else if (open == null && cell.indexOf(',') >= 0 && DecimalMark.isOpen(cell)) {
            open = column;
        }
    }

    /** @param delimiter a table cut by semicolons is written where a comma stands before decimals */
    DecimalMark found(char delimiter) {
        if (point != null && comma != null) {
            complaints.add(comma, "has decimal commas, but " + point + " has decimal points");
            return DecimalMark.POINT;
        }
        if (open != null && point == null && comma == null && delimiter != ';') {
            complaints.add(open, "1,234 may be a thousand and more or a bit above one: write it without the comma");
        }
        return comma != null || (point == null && open != null) ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
