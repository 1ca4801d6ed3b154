package org.xinglin.learning.data.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.Incomplete;
import org.xinglin.federation.task.TableSpec;
import org.xinglin.learning.data.Examination;
import org.xinglin.learning.data.RowSource;
import org.xinglin.learning.data.RowsBuilder;

/** Reads a table as the task's schema says; what does not fit is named by line and column, never by its patient. */
public final class TableReader implements RowSource {
    private final TableSpec schema;
    private final Incomplete incomplete;

    public TableReader(TableSpec schema, Incomplete incomplete) {
        this.schema = schema;
        this.incomplete = incomplete;
    }

    @Override
    public Examination examine(Path table) throws Failed {
        TableLines lines = TableLines.of(table);
        Complaints complaints = new Complaints();
        DecimalMark mark = mark(lines, complaints);
        Pass pass = new Pass(new CellReader(schema.missing(), mark, complaints), complaints, lines.name());
        if (complaints.isEmpty()) {
            lines.forEach(pass::take);
        }
        return new Examination(pass.rows.build(), pass.seen, complaints.list(), pass.notes());
    }

    private DecimalMark mark(TableLines lines, Complaints complaints) throws Failed {
        MarkSearch search = new MarkSearch(complaints);
        Header header = new Header(complaints);
        lines.forEach(line -> {
            ColumnPlaces places = header.placesOf(line);
            if (places != null && places.fits(line) && complaints.isEmpty()) {
                search.look(schema.columns(), places, line);
            }
        });
        return search.found(lines.form().delimiter());
    }

    /** Learns from the first line where the columns stand. */
    private final class Header {
        private final Complaints complaints;
        private @Nullable ColumnPlaces places;

        Header(Complaints complaints) {
            this.complaints = complaints;
        }

        /** Null when the line is the header itself. */
        @Nullable
        ColumnPlaces placesOf(CSVRecord line) {
            if (places != null) {
                return places;
            }
            boolean named = schema.header() || ColumnPlaces.isHeader(schema, line);
            places = named ? ColumnPlaces.named(schema, line, complaints) : ColumnPlaces.inOrder(schema);
            return named ? null : places;
        }
    }

    /** One pass that makes rows. */
    private final class Pass {
        private final CellReader cells;
        private final Complaints complaints;
        private final RowsBuilder rows;
        private final Header header;
        private final int[] missing = new int[schema.columns().size()];
        private final int label = place(ColumnSpec.Type.LABEL);
        /** Below 0 for none. */
        private final int group = place(ColumnSpec.Type.GROUP);

        private int seen;

        Pass(CellReader cells, Complaints complaints, String name) {
            this.cells = cells;
            this.complaints = complaints;
            this.rows = new RowsBuilder(name);
            this.header = new Header(complaints);
        }

        private int place(ColumnSpec.Type type) {
            return schema.columns().stream().map(ColumnSpec::type).toList().indexOf(type);
        }

        void take(CSVRecord line) throws Failed {
            ColumnPlaces places = header.placesOf(line);
            if (places == null) {
                return;
            }
            seen++;
            if (!places.fits(line)) {
                String counts = "has " + line.size() + " columns instead of " + places.width();
                complaints.add("the line", "width", TableLines.number(line), counts);
            } else if (isLeftOut(places, line)) {
                rows.drop();
            } else {
                double[] features = features(places, line);
                int label = label(places, line);
                if (group < 0) {
                    rows.add(features, label);
                } else {
                    rows.add(features, label, places.cell(line, group));
                }
            }
        }

        private boolean isLeftOut(ColumnPlaces places, CSVRecord line) {
            boolean leftOut = false;
            for (int i = 0; i < schema.columns().size(); i++) {
                ColumnSpec.Type type = schema.columns().get(i).type();
                if (type != ColumnSpec.Type.IGNORE && cells.isMissing(places.cell(line, i))) {
                    missing[i]++;
                    boolean needed = type == ColumnSpec.Type.LABEL || type == ColumnSpec.Type.GROUP;
                    leftOut |= needed || incomplete == Incomplete.DROP;
                }
            }
            return leftOut;
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (group >= 0) {
                notes.add("column " + schema.columns().get(group).name() + ": " + rows.size() + " rows of "
                        + rows.patients() + " patients, each patient's rows on one side of the split");
            }
            for (int i = 0; i < missing.length; i++) {
                if (missing[i] > 0) {
                    String column = "column " + schema.columns().get(i).name();
                    notes.add(column + ": missing in " + missing[i] + " of " + seen + " lines");
                }
            }
            return notes;
        }

        private double[] features(ColumnPlaces places, CSVRecord line) {
            List<Double> numeric = new ArrayList<>();
            List<Double> oneHot = new ArrayList<>();
            for (int i = 0; i < schema.columns().size(); i++) {
                ColumnSpec column = schema.columns().get(i);
                if (column.type() == ColumnSpec.Type.NUMERIC) {
                    String cell = places.cell(line, i);
                    numeric.add(
                            cells.isMissing(cell) ? Double.NaN : cells.number(column, cell, TableLines.number(line)));
                } else if (column.type() == ColumnSpec.Type.CATEGORICAL) {
                    addLevels(oneHot, column, places.cell(line, i), TableLines.number(line));
                }
            }
            numeric.addAll(oneHot);
            return numeric.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private void addLevels(List<Double> oneHot, ColumnSpec column, String cell, long line) {
            boolean missing = cells.isMissing(cell);
            int level = missing ? -1 : cells.level(column, cell, line);
            for (int k = 1; k < column.levels().size(); k++) {
                oneHot.add(missing ? Double.NaN : k == level ? 1.0 : 0.0);
            }
        }

        private int label(ColumnPlaces places, CSVRecord line) {
            return cells.label(schema.columns().get(label), places.cell(line, label), TableLines.number(line));
        }
    }
}
