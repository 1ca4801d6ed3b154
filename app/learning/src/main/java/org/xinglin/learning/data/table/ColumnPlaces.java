package org.xinglin.learning.data.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.TableSpec;

/** Where in a line each of the task's columns stands: by the header's names, or in the task's order when there is none. */
final class ColumnPlaces {
    private static final int NOWHERE = -1;
    private final int[] places;
    private final int width;

    private ColumnPlaces(int[] places, int width) {
        this.places = places;
        this.width = width;
    }

    /** In the task's order. */
    static ColumnPlaces inOrder(TableSpec spec) {
        int[] places = new int[spec.columns().size()];
        Arrays.setAll(places, i -> i);
        return new ColumnPlaces(places, places.length);
    }

    /** A used column that is missing, or there twice, is complained of. */
    static ColumnPlaces named(TableSpec spec, CSVRecord header, Complaints complaints) {
        Map<String, Integer> byName = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            if (byName.putIfAbsent(header.get(i), i) != null) {
                twice.add(header.get(i));
            }
        }
        int[] places = new int[spec.columns().size()];
        for (int i = 0; i < places.length; i++) {
            ColumnSpec column = spec.columns().get(i);
            places[i] = byName.getOrDefault(column.name(), NOWHERE);
            boolean used = column.type() != ColumnSpec.Type.IGNORE;
            if (used && places[i] == NOWHERE) {
                complaints.add("column " + column.name(), "the table has no column of this name");
            } else if (used && twice.contains(column.name())) {
                complaints.add("column " + column.name(), "the table has two columns of this name");
            }
        }
        return new ColumnPlaces(places, header.size());
    }

    /** Whether a line is made of the task's column names: then it is a header, whatever the task says. */
    static boolean isHeader(TableSpec spec, CSVRecord line) {
        List<String> names = spec.columns().stream().map(ColumnSpec::name).toList();
        return line.stream().filter(names::contains).count() > names.size() / 2;
    }

    boolean fits(CSVRecord line) {
        return line.size() == width;
    }

    int width() {
        return width;
    }

    /** The cell of the task's column. */
    String cell(CSVRecord line, int column) {
        return line.get(places[column]);
    }
}
