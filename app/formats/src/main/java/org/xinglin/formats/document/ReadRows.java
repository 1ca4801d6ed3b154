package org.xinglin.formats.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView.Rows;

/**
 * Rows of hidden plaintext. They are counted once; a page of them is parsed when it is asked for, from where the parser stands or
 * anew, and only that page is in memory.
 */
final class ReadRows implements Rows {
    /** More rows than a person scrolls through. */
    static final int MAX_ROWS = 1_000_000;

    private final Plaintext plaintext;
    private final TableShape shape;
    private final int skipped;
    private final int all;
    private final boolean shortened;
    private CSVParser parser;
    private int next;

    private ReadRows(Plaintext plaintext, TableShape shape, int skipped, int all, boolean shortened)
            throws IOException {
        this.plaintext = plaintext;
        this.shape = shape;
        this.skipped = skipped;
        this.all = all;
        this.shortened = shortened;
        this.parser = parser(plaintext, shape);
    }

    /** Counts. What follows a row that can not be parsed is not shown. */
    static ReadRows of(Plaintext plaintext, TableShape shape) throws IOException {
        int count = 0;
        boolean more = false;
        try (CSVParser parser = parser(plaintext, shape)) {
            for (CSVRecord row : parser) {
                more = count == MAX_ROWS;
                if (more || row.size() == 0) {
                    break;
                }
                count++;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            more = true;
        }
        return new ReadRows(plaintext, shape, 0, count, more);
    }

    ReadRows from(int rows) throws IOException {
        return new ReadRows(plaintext, shape, Math.min(rows, all), all, shortened);
    }

    boolean isShortened() {
        return shortened;
    }

    List<String> first() {
        return all == 0 ? List.of() : rows(0, 1).getFirst();
    }

    @Override
    public int count() {
        return all - skipped;
    }

    @Override
    public synchronized List<List<String>> rows(int from, int to) {
        int first = Math.max(0, from) + skipped;
        int end = Math.min(to, count()) + skipped;
        List<List<String>> rows = new ArrayList<>();
        try {
            if (first < next) {
                parser.close();
                parser = parser(plaintext, shape);
                next = 0;
            }
            while (next < end && parser.iterator().hasNext()) {
                CSVRecord row = parser.iterator().next();
                if (next++ >= first) {
                    rows.add(row.toList());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the record is no longer shown", e);
        }
    }

    private static CSVParser parser(Plaintext plaintext, TableShape shape) throws IOException {
        InputStream in = plaintext.open();
        in.skipNBytes(shape.mark());
        return CSVParser.parse(new InputStreamReader(in, shape.charset()), shape.format());
    }

    @Override
    public synchronized void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a table could not be closed", e);
        }
    }
}
