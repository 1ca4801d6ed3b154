package org.xinglin.learning.data.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.ValueRange;

/** Reads the cells of one line as their columns say; what does not fit goes to the complaints. */
final class CellReader {
    private final List<String> missing;
    private final DecimalMark mark;
    private final Complaints complaints;

    CellReader(List<String> missing, DecimalMark mark, Complaints complaints) {
        this.missing = missing;
        this.mark = mark;
        this.complaints = complaints;
    }

    /** An empty cell always is; a mark that is a number also when it is written in another way. */
    boolean isMissing(String cell) {
        return cell.isBlank() || position(missing, cell).isPresent();
    }

    /** The place of the level; levels written as numbers are compared as numbers: 1 is 1.0. */
    private OptionalInt position(List<String> levels, String cell) {
        for (int k = 0; k < levels.size(); k++) {
            if (levels.get(k).equals(cell)) {
                return OptionalInt.of(k);
            }
        }
        OptionalDouble number = mark.parse(cell);
        for (int k = 0; k < levels.size() && number.isPresent(); k++) {
            if (DecimalMark.POINT.parse(levels.get(k)).equals(number)) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /** NaN after a complaint. */
    double number(ColumnSpec column, String cell, long line) {
        OptionalDouble value = mark.parse(cell);
        if (value.isEmpty()) {
            complaints.add(place(column), "number", line, Shown.shape(cell) + " is not a number");
            return Double.NaN;
        }
        double number = value.getAsDouble();
        if (column.range().isPresent() && !column.range().get().holds(number)) {
            complaints.add(
                    place(column),
                    "range",
                    line,
                    "a value is not " + words(column.range().get()));
        }
        return number;
    }

    private static String words(ValueRange range) {
        return "from " + Numbers.text(range.low()) + " to " + Numbers.text(range.high());
    }

    /** -1 after a complaint. */
    int level(ColumnSpec column, String cell, long line) {
        OptionalInt level = position(column.levels(), cell);
        if (level.isEmpty()) {
            String levels = String.join(", ", column.levels());
            complaints.add(place(column), "level", line, Shown.shape(cell) + " is none of the levels " + levels);
        }
        return level.orElse(-1);
    }

    int label(ColumnSpec column, String cell, long line) {
        return column.levels().isEmpty()
                ? number(column, cell, line) > column.positiveAbove().orElse(0.0) ? 1 : 0
                : level(column, cell, line);
    }

    private static String place(ColumnSpec column) {
        return "column " + column.name();
    }
}
