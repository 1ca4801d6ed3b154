package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.learning.data.Mismatch;
import org.xinglin.learning.data.joining.JoinReport;
import org.xinglin.learning.data.table.ColumnFacts;
import org.xinglin.learning.data.table.SchemaSuggestion;

/** What is said of data: counts and columns, in JSON and in words. */
final class DatasetFields {
    private static final int SHOWN_FEATURES = 40;

    private DatasetFields() {}

    static Map<String, Object> of(SchemaSuggestion found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", found.rows());
        fields.put("columns", found.columns().stream().map(DatasetFields::of).toList());
        fields.put("notes", found.notes());
        fields.put("dataset", found.section());
        return fields;
    }

    private static Map<String, Object> of(ColumnFacts column) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", column.name());
        fields.put("type", word(column));
        fields.put("reason", column.reason());
        fields.put("present", column.present());
        fields.put("missing", column.missing());
        column.distinct().ifPresent(count -> fields.put("distinct", count));
        column.least().ifPresent(least -> fields.put("least", least));
        column.most().ifPresent(most -> fields.put("most", most));
        if (!column.levels().isEmpty()) {
            fields.put("levels", column.levels());
        }
        return fields;
    }

    private static String word(ColumnFacts column) {
        return column.type().name().toLowerCase(Locale.ROOT);
    }

    static List<String> columnLines(SchemaSuggestion found) {
        List<String> lines = new ArrayList<>();
        lines.add(found.rows() + " rows, " + found.columns().size() + " columns");
        for (ColumnFacts column : found.columns()) {
            StringBuilder line = new StringBuilder("  " + column.name() + ": " + word(column) + ", " + column.reason());
            if (column.missing() > 0) {
                line.append("; ")
                        .append(Math.round(1000 * column.shareMissing()) / 10.0)
                        .append(" % missing");
            }
            if (column.least().isPresent()) {
                line.append("; ").append(column.least().getAsDouble());
                line.append(" to ").append(column.most().orElseThrow());
            }
            if (!column.levels().isEmpty()) {
                line.append("; ").append(String.join(", ", column.levels()));
            }
            lines.add(line.toString());
        }
        found.notes().forEach(note -> lines.add("  Note: " + note));
        return lines;
    }

    static Map<String, Object> of(JoinReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fits", report.fits());
        fields.put("seen", report.seen());
        fields.put("kept", report.kept());
        fields.put("leftOut", report.dropped());
        Map<String, Integer> classes = new LinkedHashMap<>();
        for (int i = 0; i < report.classes().size(); i++) {
            classes.put(report.classes().get(i), report.counts().get(i));
        }
        fields.put("classes", classes);
        fields.put("training", report.split().train().size());
        fields.put("heldOut", report.split().test().size());
        fields.put("features", report.features());
        fields.put(
                "mismatches",
                report.mismatches().stream().map(DatasetFields::of).toList());
        fields.put("notes", report.notes());
        return fields;
    }

    private static Map<String, String> of(Mismatch mismatch) {
        return Map.of("place", mismatch.place(), "reason", mismatch.reason());
    }

    static List<String> lines(JoinReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.seen() + " looked at, " + report.kept() + " can be used, " + report.dropped()
                + " left out for a missing value");
        for (int i = 0; i < report.classes().size(); i++) {
            lines.add("  class " + report.classes().get(i) + ": "
                    + report.counts().get(i));
        }
        lines.add(report.features().size() + " features: " + features(report));
        report.notes().forEach(note -> lines.add("Note: " + note));
        report.mismatches().forEach(mismatch -> lines.add("Does not fit: " + mismatch.line()));
        if (report.fits()) {
            lines.add("It fits: " + report.split().train().size() + " rows to learn from, "
                    + report.split().test().size() + " held out.");
        }
        return lines;
    }

    private static String features(JoinReport report) {
        List<String> shown = report.features().stream().limit(SHOWN_FEATURES).toList();
        String more = report.features().size() > SHOWN_FEATURES
                ? " and " + (report.features().size() - SHOWN_FEATURES) + " more"
                : "";
        return String.join(", ", shown) + more;
    }
}
