package org.xinglin.core.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.xinglin.core.records.viewing.Plaintext;

/** Tells what a file is from its own bytes; its name is not believed. */
public final class Sniffer {
    private static final int HEAD = 64 * 1024;
    private static final int DICOM_PREAMBLE = 128;

    /** @throws IOException when the file can not be read */
    public MediaKind kindOf(Path file) throws IOException {
        return kindOf(() -> Files.newInputStream(file));
    }

    /** @throws IOException when the source can not be read */
    public MediaKind kindOf(Source source) throws IOException {
        return kindOf((DicomStructure.Opening) source::open);
    }

    /** @throws IOException when it can not be read, as when it was closed meanwhile */
    public MediaKind kindOf(Plaintext plaintext) throws IOException {
        return kindOf((DicomStructure.Opening) plaintext::open);
    }

    private static MediaKind kindOf(DicomStructure.Opening opening) throws IOException {
        byte[] head;
        try (InputStream in = opening.open()) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return MediaKind.EMPTY;
        }
        if (startsWith(head, 0, "%PDF-")) {
            return MediaKind.PDF;
        }
        if (startsWith(head, DICOM_PREAMBLE, "DICM")) {
            return DicomStructure.isWhole(opening) ? MediaKind.DICOM : MediaKind.DICOM_DAMAGED;
        }
        if (DicomStructure.looksLikeBareDataSet(head)) {
            return MediaKind.DICOM_WITHOUT_META;
        }
        return textKind(new String(head, StandardCharsets.UTF_8));
    }

    private static MediaKind textKind(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.stripLeading().startsWith("{") && body.contains("\"resourceType\"")) {
            return MediaKind.FHIR;
        }
        return looksLikeTable(body) ? MediaKind.CSV : MediaKind.OTHER;
    }

    /** At least two whole lines of printable text with one same number of commas or semicolons, at least one. */
    private static boolean looksLikeTable(String body) {
        if (body.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t') || body.indexOf('\uFFFD') >= 0) {
            return false;
        }
        String[] lines = body.split("\r?\n", -1);
        if (lines.length < 3) {
            return false;
        }
        return sameCount(lines, ',') || sameCount(lines, ';');
    }

    private static boolean sameCount(String[] lines, char separator) {
        long first = count(lines[0], separator);
        return first > 0 && count(lines[1], separator) == first;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static boolean startsWith(byte[] bytes, int offset, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= offset + wanted.length
                && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}
