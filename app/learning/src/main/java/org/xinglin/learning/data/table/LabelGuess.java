package org.xinglin.learning.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses which column is to be learnt, and what its classes are. */
final class LabelGuess {
    private static final int MOST_CLASSES = 10;
    private static final Pattern HINT = Pattern.compile(
            "(^|[^a-z])(label|target|class|outcome|diagnosis|disease|num|y|result|death|died|dead|mortality|survived|event"
                    + "|readmi.*|status)([^a-z]|$)|诊断|结局|标签|结果");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "f",
            "negative",
            "neg",
            "absent",
            "benign",
            "healthy",
            "normal",
            "alive",
            "control",
            "无",
            "否",
            "阴性",
            "良性",
            "正常");

    private LabelGuess() {}

    /** The place of the column whose name says it, the last of several; else the last column, if it has a few values. */
    static Optional<Integer> place(List<ColumnFacts> columns) {
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (HINT.matcher(columns.get(i).name().toLowerCase(Locale.ROOT)).find() && hasClasses(columns.get(i))) {
                return Optional.of(i);
            }
        }
        return !columns.isEmpty() && hasClasses(columns.getLast()) ? Optional.of(columns.size() - 1) : Optional.empty();
    }

    private static boolean hasClasses(ColumnFacts column) {
        int distinct = column.distinct().orElse(0);
        return distinct >= 2 && distinct <= MOST_CLASSES;
    }

    /** @param numeric whether all of it is numbers */
    static ColumnFacts label(ColumnFacts column, boolean numeric, double mean) {
        int distinct = column.distinct().orElse(Integer.MAX_VALUE);
        if (numeric && distinct <= MOST_CLASSES) {
            double least = column.least().orElse(0);
            String why = distinct == 2
                    ? "two numbers: above " + Numbers.text(least) + " is positive"
                    : distinct + " numbers: above " + Numbers.text(least)
                            + " is positive; to tell all apart, give levels instead of positiveAbove";
            return column.asLabel(why, List.of(), Optional.of(least));
        }
        if (numeric) {
            String why = "many numbers: positiveAbove is their rounded mean, please choose it";
            return column.asLabel(why, List.of(), Optional.of(Double.parseDouble("%.2g".formatted(mean))));
        }
        return column.asLabel(distinct + " words, in this order", classes(column.levels()), Optional.empty());
    }

    /** Of two, the one that says no first: the second is the positive class. */
    private static List<String> classes(List<String> levels) {
        List<String> classes = new ArrayList<>(levels);
        if (levels.size() == 2
                && NO.contains(levels.get(1).toLowerCase(Locale.ROOT))
                && !NO.contains(levels.get(0).toLowerCase(Locale.ROOT))) {
            classes = new ArrayList<>(levels.reversed());
        }
        return classes;
    }
}
