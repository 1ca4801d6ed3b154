package org.xinglin.formats.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;
import org.xinglin.core.records.reading.Warning.Oddity;
import org.xinglin.formats.KindReading;

/** Looks whether a table is one. It speaks of many patients or of none: whose it is, a person says. */
public final class CsvReading implements KindReading {
    /** Beyond this many rows nothing new is learnt. */
    private static final int ROWS = 10_000;

    private static final int MAX_BYTES = 64 << 20;

    @Override
    public ReadFile read(ImportItem plain) throws IOException {
        List<Warning> warnings = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(plain.source().open())) {
            in.mark(TableShape.HEAD + 1);
            TableShape shape = TableShape.of(in.readNBytes(TableShape.HEAD));
            in.reset();
            in.skipNBytes(shape.mark());
            look(new BoundedStream(in, MAX_BYTES), shape, warnings);
        } catch (UncheckedIOException e) { // what the library's iterator throws for a broken row
            warnings.add(Warning.of(Oddity.DAMAGED));
        }
        warnings.add(Warning.of(Oddity.NO_PATIENT));
        return ReadFile.of(plain.warned(warnings));
    }

    private static void look(InputStream in, TableShape shape, List<Warning> warnings) throws IOException {
        try (InputStreamReader reader = new InputStreamReader(in, shape.charset());
                CSVParser parser = CSVParser.parse(reader, shape.format())) {
            int cells = -1;
            for (CSVRecord row : parser) {
                cells = cells < 0 ? row.size() : cells;
                if (row.size() != cells) {
                    warnings.add(new Warning(Oddity.UNEVEN_ROWS, Long.toString(row.getRecordNumber())));
                    return;
                }
                if (row.getRecordNumber() == ROWS) {
                    return;
                }
            }
        }
    }
}
