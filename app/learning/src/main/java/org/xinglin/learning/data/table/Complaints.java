package org.xinglin.learning.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.learning.data.Mismatch;

/** What does not fit, each column and kind of trouble once, with the first line it stood in and how often it did. */
final class Complaints {
    private record First(String reason, long line, long times) {
        First again() {
            return new First(reason, line, times + 1);
        }
    }

    private record Kind(String column, String word) {}

    private final Map<Kind, First> found = new LinkedHashMap<>();

    /** @param word what kind it is, which counts together */
    void add(String column, String word, long line, String reason) {
        found.merge(new Kind(column, word), new First(reason, line, 1), (before, now) -> before.again());
    }

    void add(String column, String reason) {
        add(column, reason, 0, reason);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Mismatch> list() {
        List<Mismatch> list = new ArrayList<>();
        found.forEach((kind, first) -> {
            String line = first.line() > 0 ? "line " + first.line() + ", " : "";
            String more = first.times() > 1 ? " (and " + (first.times() - 1) + " more such lines)" : "";
            list.add(new Mismatch(line + kind.column(), first.reason() + more));
        });
        return list;
    }
}
