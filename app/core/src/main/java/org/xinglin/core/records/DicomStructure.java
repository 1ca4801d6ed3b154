package org.xinglin.core.records;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Walks the elements of a DICOM file (DICOM PS3.10, explicit and implicit little endian) far enough to say whether it is
 * whole. It reads no value but the transfer syntax.
 */
final class DicomStructure {
    private static final int PREFIX = 132;
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final Set<String> SHORT_FORM = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM",
            "UI", "UL", "US");
    /** Integer and decimal strings (DICOM PS3.5, table 6.2-1) may hold nothing but numbers, parted by backslashes. */
    private static final Map<String, Pattern> NUMBERS =
            Map.of("IS", Pattern.compile("[-+0-9 \\\\\\x00]*"), "DS", Pattern.compile("[-+0-9.eE \\\\\\x00]*"));

    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final Set<String> NOT_WALKED = Set.of("1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99");

    private final DataInputStream in;
    private String transferSyntax = "";

    private DicomStructure(DataInputStream in) {
        this.in = in;
    }

    /** Gives the file's bytes from the first one. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Whether every element has a known value representation and ends within the file. */
    static boolean isWhole(Opening file) throws IOException {
        try (InputStream raw = new BufferedInputStream(file.open())) {
            raw.skipNBytes(PREFIX);
            return new DicomStructure(new DataInputStream(raw)).walk();
        } catch (EOFException e) {
            return false;
        }
    }

    /** A data set without preamble begins with group 8 and a value representation; writers leave a padding byte in front. */
    static boolean looksLikeBareDataSet(byte[] head) {
        return beginsAt(head, 0) || beginsAt(head, 1);
    }

    private static boolean beginsAt(byte[] head, int at) {
        if (head.length < at + 8 || head[at] != 8 || head[at + 1] != 0 || head[at + 3] != 0) {
            return false;
        }
        String vr = new String(head, at + 4, 2, StandardCharsets.US_ASCII);
        return SHORT_FORM.contains(vr) || LONG_FORM.contains(vr);
    }

    private boolean walk() throws IOException {
        int first;
        while ((first = in.read()) >= 0) {
            int group = first | in.readUnsignedByte() << 8;
            int element = littleShort();
            if (group > 2 && NOT_WALKED.contains(transferSyntax)) {
                return true; // big endian or deflated: rare, retired, and not damaged for that
            }
            if (!element(group, element)) {
                return false;
            }
        }
        return true;
    }

    private boolean element(int group, int element) throws IOException {
        if (group > 2 && transferSyntax.equals(IMPLICIT)) {
            return pass(group, element, littleInt());
        }
        String vr = new String(in.readNBytes(2), StandardCharsets.US_ASCII);
        if (LONG_FORM.contains(vr)) {
            in.skipNBytes(2);
            return pass(group, element, littleInt());
        }
        if (NUMBERS.containsKey(vr)) {
            String value = new String(in.readNBytes(littleShort()), StandardCharsets.US_ASCII);
            return Objects.requireNonNull(NUMBERS.get(vr)).matcher(value).matches();
        }
        return SHORT_FORM.contains(vr) && pass(group, element, littleShort());
    }

    private boolean pass(int group, int element, long length) throws IOException {
        if (length == UNDEFINED) {
            return passUndefined();
        }
        if (group == 2 && element == 0x10) {
            transferSyntax = new String(in.readNBytes((int) length), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
            return true;
        }
        in.skipNBytes(length);
        return true;
    }

    /** Sequences and encapsulated pixels: to the matching delimiter, item by item. */
    private boolean passUndefined() throws IOException {
        while (true) {
            int group = littleShort();
            int element = littleShort();
            long length = littleInt();
            if (group != 0xFFFE) {
                return false;
            }
            if (element == 0xE0DD) {
                return true;
            }
            if (length == UNDEFINED) {
                return passOpenItem();
            }
            in.skipNBytes(length);
        }
    }

    /** An item without a length holds elements whose ends only a full parser finds: what follows is not judged. */
    private boolean passOpenItem() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return true;
    }

    private int littleShort() throws IOException {
        return in.readUnsignedByte() | in.readUnsignedByte() << 8;
    }

    private long littleInt() throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }
}
