package org.xinglin.formats.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * How a table is written, guessed from its beginning.
 *
 * @param mark how many bytes of a byte order mark stand in front
 */
public record TableShape(Charset charset, int mark, char delimiter) {
    /** How much of a file a guess looks at. */
    static final int HEAD = 256 << 10;

    private static final int LINES = 50;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    static TableShape of(byte[] head) {
        int mark = markOf(head);
        Charset charset = mark == 0 ? charsetOf(head) : markedCharset(head);
        CharBuffer text = charset.decode(ByteBuffer.wrap(head, mark, head.length - mark));
        return new TableShape(charset, mark, delimiterOf(text.toString()));
    }

    CSVFormat format() {
        return format(delimiter);
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
    }

    private static int markOf(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = head.length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
        return utf16 ? 2 : 0;
    }

    private static Charset markedCharset(byte[] head) {
        if (head[0] == (byte) 0xEF) {
            return StandardCharsets.UTF_8;
        }
        return head[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The first in which the beginning is free of faults; a character cut off at its end is none. */
    public static Charset charsetOf(byte[] head) {
        return CHARSETS.stream()
                .filter(charset -> isIn(head, charset))
                .findFirst()
                .orElse(Charset.forName("windows-1252"));
    }

    private static boolean isIn(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        return !decoder.decode(ByteBuffer.wrap(head), out, false).isError();
    }

    /** The one by which most rows have as many cells as the first, and the more cells the better. */
    private static char delimiterOf(String text) {
        char best = ',';
        int bestScore = 0;
        for (char delimiter : DELIMITERS) {
            int score = score(text, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String text, char delimiter) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
            int cells = 0;
            int like = 0;
            int rows = 0;
            for (CSVRecord row : parser) {
                cells = rows == 0 ? row.size() : cells;
                like += row.size() == cells ? 1 : 0;
                if (++rows == LINES) {
                    break;
                }
            }
            return cells < 2 ? 0 : 1000 * like / rows + Math.min(cells, 100);
        } catch (IOException | UncheckedIOException e) {
            return 0; // quoted in a way that this delimiter does not allow
        }
    }
}
