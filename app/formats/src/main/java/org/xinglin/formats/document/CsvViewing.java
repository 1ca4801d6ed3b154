package org.xinglin.formats.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.xinglin.core.records.viewing.Plaintext;
import org.xinglin.core.records.viewing.RecordView;
import org.xinglin.core.records.viewing.RecordView.Table;
import org.xinglin.formats.view.KindViewing;

/** Shows a table; rows are read when they are looked at. */
public final class CsvViewing implements KindViewing {
    @Override
    public RecordView view(Plaintext plaintext) throws IOException {
        TableShape shape;
        try (InputStream in = plaintext.open()) {
            shape = TableShape.of(in.readNBytes(TableShape.HEAD));
        }
        ReadRows rows = ReadRows.of(plaintext, shape);
        List<String> first = rows.first();
        boolean header = isHeader(first);
        List<String> names = header
                ? first
                : IntStream.rangeClosed(1, first.size())
                        .mapToObj(Integer::toString)
                        .toList();
        return new Table(
                names,
                rows.from(header ? 1 : 0),
                shape.delimiter(),
                shape.charset().name(),
                rows.isShortened());
    }

    /** Names are no numbers, and none of them is empty. */
    private static boolean isHeader(List<String> first) {
        return !first.isEmpty()
                && first.stream()
                        .noneMatch(cell -> cell.isBlank() || cell.strip().matches("[-+.,0-9eE?]+"));
    }
}
