package org.xinglin.learning.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Whether a table's first line names its columns, told from its first lines. */
final class HeaderGuess {
    private static final int LOOKED_AT = 200;
    private final List<List<String>> lines = new ArrayList<>();

    void look(CSVRecord line) {
        if (lines.size() < LOOKED_AT) {
            lines.add(line.toList());
        }
    }

    int width() {
        return lines.isEmpty() ? 0 : lines.getFirst().size();
    }

    /** Names are no numbers, each another, none empty; and they do not come again below. */
    boolean isHeader() {
        if (lines.size() < 2) {
            return false;
        }
        List<String> first = lines.getFirst();
        boolean names = first.stream().noneMatch(cell -> cell.isBlank() || isNumber(cell) || cell.equals("?"))
                && new HashSet<>(first).size() == first.size();
        return names && (isAboveNumbers(first) || comesNotAgain(first));
    }

    private boolean isAboveNumbers(List<String> first) {
        for (int i = 0; i < first.size(); i++) {
            int column = i;
            if (lines.stream().skip(1).anyMatch(line -> line.size() > column && isNumber(line.get(column)))) {
                return true;
            }
        }
        return false;
    }

    private boolean comesNotAgain(List<String> first) {
        for (int i = 0; i < first.size(); i++) {
            Set<String> below = new HashSet<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                below.add(line.size() > i ? line.get(i) : "");
            }
            if (below.contains(first.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String cell) {
        return DecimalMark.POINT.parse(cell).isPresent()
                || DecimalMark.COMMA.parse(cell).isPresent();
    }

    /** The header's names, or column1 and so on. */
    List<String> names() {
        if (isHeader()) {
            return lines.getFirst();
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width(); i++) {
            names.add("column" + i);
        }
        return names;
    }
}
