package org.xinglin.learning.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * How a table's file is written, found from its first part: character set and delimiter.
 *
 * @param mark bytes of the byte order mark
 */
record TableForm(Charset charset, int mark, char delimiter) {
    private static final int LOOKED_AT = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    /** Chinese hospitals' exports; its second bytes never are a comma, a semicolon, a tab, a quote or a line end. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    static TableForm of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        }
        Charset charset = charset(head);
        int mark = markLength(head);
        String text = new String(head, mark, head.length - mark, charset);
        return new TableForm(charset, mark, delimiter(text));
    }

    private static int markLength(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /** By the byte order mark; else UTF-8 when it is that, else Chinese when it is that, else Latin. */
    private static Charset charset(byte[] head) {
        if (starts(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        for (Charset tried : List.of(StandardCharsets.UTF_8, CHINESE)) {
            if (canBe(tried, head)) {
                return tried;
            }
        }
        return StandardCharsets.ISO_8859_1;
    }

    private static boolean starts(byte[] head, int... bytes) {
        boolean same = head.length >= bytes.length;
        for (int i = 0; i < bytes.length && same; i++) {
            same = (head[i] & 0xFF) == bytes[i];
        }
        return same;
    }

    /** A character cut by the end of what was looked at counts for nothing. */
    private static boolean canBe(Charset charset, byte[] head) {
        CharsetDecoder decoder = charset.newDecoder(); // reports what is malformed
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), head.length < LOOKED_AT)
                .isError();
    }

    /** The one that cuts the first lines into the most columns, as many in each. */
    private static char delimiter(String text) {
        String[] lines = text.split("\r\n|\r|\n", 22);
        int usable = Math.max(1, Math.min(20, lines.length - 1)); // the last may be cut
        char best = DELIMITERS[0];
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int columns = columns(lines, usable, delimiter);
            if (columns > most) {
                most = columns;
                best = delimiter;
            }
        }
        return best;
    }

    /** The least a line has of it, outside of quotes. */
    private static int columns(String[] lines, int usable, char delimiter) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < usable; i++) {
            if (!lines[i].isBlank()) {
                least = Math.min(least, outsideQuotes(lines[i], delimiter));
            }
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private static int outsideQuotes(String line, char wanted) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            found += !quoted && c == wanted ? 1 : 0;
        }
        return found;
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }
}
