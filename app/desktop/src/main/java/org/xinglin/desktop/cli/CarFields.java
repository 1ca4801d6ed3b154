package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xinglin.core.records.Cid;
import org.xinglin.core.storage.CarSummary;

/** An archive file as output. */
final class CarFields {
    private static final int MIB = 1 << 20;

    private CarFields() {}

    static Map<String, Object> of(Path file, CarSummary summary) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("roots", summary.roots().stream().map(Cid::text).toList());
        fields.put("blocks", summary.blocks());
        fields.put("blockBytes", summary.blockBytes());
        fields.put("carSize", summary.piece().payloadSize());
        fields.put("pieceCid", summary.piece().commitment());
        fields.put("pieceSize", summary.piece().pieceSize());
        return fields;
    }

    static List<String> text(Path file, CarSummary summary) {
        List<String> lines = new ArrayList<>();
        summary.roots().forEach(root -> lines.add("root        " + root));
        lines.add(String.format(Locale.ROOT, "blocks      %,d with %,d bytes", summary.blocks(), summary.blockBytes()));
        lines.add(String.format(
                Locale.ROOT, "file        %,d bytes  %s", summary.piece().payloadSize(), file));
        lines.add("piece CID   " + summary.piece().commitment());
        lines.add(String.format(
                Locale.ROOT, "piece size  %,d bytes", summary.piece().pieceSize()));
        return lines;
    }

    static String progress(long total, long done) {
        return total > 0
                ? String.format(Locale.ROOT, "%,d of %,d MiB", done / MIB, total / MIB)
                : String.format(Locale.ROOT, "%,d MiB", done / MIB);
    }
}
