package org.xinglin.formats.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The elements of a file that are of use here, as far as they could be read. */
final class DicomHeader {
    /** No value that is read is longer by the standard; PatientID is LO, 64 characters. */
    static final int MAX_VALUE = 4096;

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final Map<String, String> CHARSETS = Map.ofEntries(
            Map.entry("ISO_IR 192", "UTF-8"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"),
            Map.entry("ISO 2022 IR 58", "GB18030"),
            Map.entry("ISO_IR 101", "ISO-8859-2"),
            Map.entry("ISO_IR 109", "ISO-8859-3"),
            Map.entry("ISO_IR 110", "ISO-8859-4"),
            Map.entry("ISO_IR 144", "ISO-8859-5"),
            Map.entry("ISO_IR 127", "ISO-8859-6"),
            Map.entry("ISO_IR 126", "ISO-8859-7"),
            Map.entry("ISO_IR 138", "ISO-8859-8"),
            Map.entry("ISO_IR 148", "ISO-8859-9"),
            Map.entry("ISO_IR 166", "TIS-620"),
            Map.entry("ISO_IR 13", "Shift_JIS"),
            Map.entry("ISO 2022 IR 87", "ISO-2022-JP"),
            Map.entry("ISO 2022 IR 149", "EUC-KR"));

    private final Map<Integer, byte[]> values = new HashMap<>();
    private final boolean hadMeta;
    private TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE;
    private boolean damaged;
    private boolean cut;
    private long pixelBytes = -1;

    DicomHeader(boolean hadMeta) {
        this.hadMeta = hadMeta;
    }

    void put(int tag, byte[] value) {
        values.putIfAbsent(tag, value);
    }

    void writtenIn(TransferSyntax found) {
        syntax = found;
    }

    void markDamaged() {
        damaged = true;
    }

    void markCut() {
        cut = true;
    }

    void foundPixels(long bytes) {
        pixelBytes = bytes;
    }

    TransferSyntax syntax() {
        return syntax;
    }

    boolean hadMeta() {
        return hadMeta;
    }

    boolean isDamaged() {
        return damaged;
    }

    /** Whether a value was longer than any may be, and was left out. */
    boolean isCut() {
        return cut;
    }

    boolean hasPixels() {
        return pixelBytes >= 0;
    }

    /** How many bytes of pixels the file promises. */
    long pixelBytes() {
        return pixelBytes;
    }

    /** Without padding; empty when it is not there or is no text. */
    String text(int tag) {
        byte[] value = values.get(tag);
        return value == null
                ? ""
                : new String(value, charset()).replace('\0', ' ').strip();
    }

    private Charset charset() {
        byte[] named = values.get(Tag.CHARACTER_SET);
        if (named == null) {
            return LATIN;
        }
        String[] sets = new String(named, StandardCharsets.US_ASCII).split("\\\\");
        for (int i = sets.length - 1; i >= 0; i--) {
            String java = CHARSETS.get(sets[i].replace('\0', ' ').strip());
            if (java != null && Charset.isSupported(java)) {
                return Charset.forName(java);
            }
        }
        return LATIN;
    }

    /** The first of several numbers. */
    OptionalDouble number(int tag) {
        String first = text(tag).split("\\\\")[0].strip();
        try {
            double number = first.isEmpty() ? Double.NaN : Double.parseDouble(first);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** An unsigned 16-bit value, or {@code otherwise} when it is not there. */
    int unsigned(int tag, int otherwise) {
        byte[] value = values.get(tag);
        return value == null || value.length < 2 ? otherwise : (value[0] & 0xFF) | (value[1] & 0xFF) << 8;
    }

    /** Empty when it is not there or no date; {@link #hasBadDate} tells which. */
    Optional<LocalDate> date(int tag) {
        String text = text(tag).replace(".", ""); // 1998.12.31 is what ACR-NEMA wrote
        try {
            return text.length() < 8
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean hasBadDate(int tag) {
        return !text(tag).isEmpty() && date(tag).isEmpty();
    }
}
