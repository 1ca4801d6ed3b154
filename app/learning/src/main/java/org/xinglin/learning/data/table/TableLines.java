package org.xinglin.learning.data.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.SourceFile;

/** A table's lines, one after the other; a file is read as often as it is asked for. */
public final class TableLines {
    private static final Pattern LINE = Pattern.compile("line:? ?(\\d[\\d,]*)");

    private final SourceFile file;
    private final TableForm form;

    private TableLines(SourceFile file, TableForm form) {
        this.file = file;
        this.form = form;
    }

    /** @throws Failed Invalid FILE_MISSING, NOT_A_FILE, FILE_UNREADABLE */
    public static TableLines of(Path table) throws Failed {
        SourceFile file = SourceFile.at(table);
        try {
            return new TableLines(file, TableForm.of(file.path()));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, table.toString(), ""), e);
        }
    }

    TableForm form() {
        return form;
    }

    String name() {
        return file.name();
    }

    /** Takes one line. */
    public interface Taker {
        void take(CSVRecord line) throws Failed;
    }

    /** @throws Failed Invalid BAD_TABLE when it is not CSV, FILE_UNREADABLE, or what {@code taker} threw */
    public void forEach(Taker taker) throws Failed {
        try (RecordLimit limit = new RecordLimit(form.open(file.path()));
                CSVParser parser = form.format().parse(limit)) {
            for (CSVRecord line : parser) {
                limit.recordRead();
                taker.take(line);
            }
        } catch (CSVException | UncheckedIOException e) {
            throw new Failed(new Failure.Invalid(Problem.BAD_TABLE, file.name(), notCsv(e)), e);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.name(), ""), e);
        }
    }

    /** The parser's words may quote the line: only its number is told. */
    private static String notCsv(Exception e) {
        if (e.getCause() instanceof RecordLimit.TooLong) {
            return "a line has more than " + RecordLimit.MOST + " characters: perhaps a quote is not closed";
        }
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return "the file is not CSV" + (line.find() ? ", line " + line.group(1).replace(",", "") : "");
    }

    /** The line of the file that the record ends on. */
    static long number(CSVRecord line) {
        return line.getParser().getCurrentLineNumber();
    }
}
