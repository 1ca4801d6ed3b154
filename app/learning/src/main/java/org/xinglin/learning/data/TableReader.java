package org.xinglin.learning.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.SourceFile;
import org.xinglin.federation.task.ColumnSpec;
import org.xinglin.federation.task.DatasetSpec;

/** Reads a CSV file as the task's schema says; what does not fit is named by line and column, never by its patient. */
public final class TableReader {
    private static final int[] BOM = {0xEF, 0xBB, 0xBF};

    private final DatasetSpec schema;

    public TableReader(DatasetSpec schema) {
        this.schema = schema;
    }

    /** @throws Failed Invalid BAD_TABLE, FILE_MISSING, FILE_UNREADABLE */
    public Rows read(Path table) throws Failed {
        SourceFile source = SourceFile.at(table);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (Reader reader = open(source.path());
                CSVParser parser = format.parse(reader)) {
            return read(source.name(), parser);
        } catch (CSVException | UncheckedIOException e) {
            throw bad(source.name(), "the file is not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, table.toString(), ""), e);
        }
    }

    /** Spreadsheets write a byte order mark before UTF-8. */
    private static Reader open(Path file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), BOM.length);
        byte[] head = in.readNBytes(BOM.length);
        boolean marked = head.length == BOM.length;
        for (int i = 0; i < head.length; i++) {
            marked &= (head[i] & 0xFF) == BOM[i];
        }
        if (!marked) {
            in.unread(head);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private Rows read(String name, CSVParser parser) throws Failed {
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        int dropped = 0;
        boolean first = true;
        for (CSVRecord line : parser) {
            if (first && schema.header()) {
                checkHeader(name, line);
                first = false;
                continue;
            }
            first = false;
            checkWidth(name, line);
            if (missesValue(line)) {
                dropped++;
            } else {
                features.add(features(name, line));
                labels.add(label(name, line));
            }
        }
        return new Rows(features, labels, dropped);
    }

    private void checkHeader(String name, CSVRecord line) throws Failed {
        checkWidth(name, line);
        for (int i = 0; i < line.size(); i++) {
            String wanted = schema.columns().get(i).name();
            if (!line.get(i).equals(wanted)) {
                throw bad(name, "column " + (i + 1) + " is called \"" + line.get(i) + "\", the task wants " + wanted);
            }
        }
    }

    private void checkWidth(String name, CSVRecord line) throws Failed {
        int wanted = schema.columns().size();
        if (line.size() != wanted) {
            throw bad(name, "line " + number(line) + " has " + line.size() + " columns, the task wants " + wanted);
        }
    }

    private boolean missesValue(CSVRecord line) {
        for (int i = 0; i < line.size(); i++) {
            boolean used = schema.columns().get(i).type() != ColumnSpec.Type.IGNORE;
            if (used && schema.missing().contains(line.get(i))) {
                return true;
            }
        }
        return false;
    }

    private double[] features(String name, CSVRecord line) throws Failed {
        List<Double> numeric = new ArrayList<>();
        List<Double> oneHot = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            ColumnSpec column = schema.columns().get(i);
            if (column.type() == ColumnSpec.Type.NUMERIC) {
                numeric.add(value(name, line, i));
            } else if (column.type() == ColumnSpec.Type.CATEGORICAL) {
                int level = level(name, line, i);
                for (int k = 1; k < column.levels().size(); k++) {
                    oneHot.add(k == level ? 1.0 : 0.0);
                }
            }
        }
        numeric.addAll(oneHot);
        return numeric.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private int label(String name, CSVRecord line) throws Failed {
        for (int i = 0; i < line.size(); i++) {
            ColumnSpec column = schema.columns().get(i);
            if (column.type() == ColumnSpec.Type.LABEL) {
                return value(name, line, i) > column.positiveAbove().orElse(0.0) ? 1 : 0;
            }
        }
        throw new IllegalStateException("a checked schema has a label");
    }

    private double value(String name, CSVRecord line, int column) throws Failed {
        try {
            double value = Double.parseDouble(line.get(column));
            if (Float.isFinite((float) value)) { // models are float32
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Failed(notANumber(name, line, column), e);
        }
        throw new Failed(notANumber(name, line, column));
    }

    private Failure notANumber(String name, CSVRecord line, int column) {
        return table(name, place(line, column) + ": \"" + shown(line.get(column)) + "\" is not a number");
    }

    /** Levels written as numbers are compared as numbers: 1 is 1.0. */
    private int level(String name, CSVRecord line, int column) throws Failed {
        String value = line.get(column);
        List<String> levels = schema.columns().get(column).levels();
        for (int k = 0; k < levels.size(); k++) {
            if (levels.get(k).equals(value) || sameNumber(levels.get(k), value)) {
                return k;
            }
        }
        throw bad(
                name,
                place(line, column) + ": \"" + shown(value) + "\" is none of the levels " + String.join(", ", levels));
    }

    private static boolean sameNumber(String one, String other) {
        try {
            return Double.parseDouble(one) == Double.parseDouble(other);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A cell that should hold a number or a level: a few characters tell what is wrong with it. */
    private static String shown(String cell) {
        return cell.length() <= 12 ? cell : cell.substring(0, 12) + "...";
    }

    private String place(CSVRecord line, int column) {
        return "line " + number(line) + ", column "
                + schema.columns().get(column).name();
    }

    /** The line of the file that the record ends on. */
    private static long number(CSVRecord line) {
        return line.getParser().getCurrentLineNumber();
    }

    private static Failed bad(String name, String detail) {
        return new Failed(table(name, detail));
    }

    private static Failure table(String name, String detail) {
        return new Failure.Invalid(Problem.BAD_TABLE, name, detail);
    }
}
