package org.xinglin.core.records;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

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
    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final Set<String> NOT_WALKED = Set.of("1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99");

    private final DataInputStream in;
    private String transferSyntax = "";

    private DicomStructure(DataInputStream in) {
        this.in = in;
    }

    /** Whether every element has a known value representation and ends within the file. */
    static boolean isWhole(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.skipNBytes(PREFIX);
            return new DicomStructure(new DataInputStream(raw)).walk();
        } catch (EOFException e) {
            return false;
        }
    }

    /** A data set without preamble begins with group 8 and a value representation or a small length. */
    static boolean looksLikeBareDataSet(byte[] head) {
        if (head.length < 8 || head[0] != 8 || head[1] != 0 || head[3] != 0) {
            return false;
        }
        String vr = new String(head, 4, 2, StandardCharsets.US_ASCII);
        return SHORT_FORM.contains(vr) || LONG_FORM.contains(vr) || (head[5] == 0 && head[6] == 0 && head[7] == 0);
    }

    private boolean walk() throws IOException {
        int first;
        while ((first = in.read()) >= 0) {
            int group = first | in.readUnsignedByte() << 8;
            int element = littleShort();
            if (group > 2 && NOT_WALKED.contains(transferSyntax)) {
                return true; // big endian or deflated: rare, retired, and not damaged for that
            }
            boolean explicit = group <= 2 || !transferSyntax.equals(IMPLICIT);
            long length = explicit ? explicitLength() : littleInt();
            if (length < 0 || !pass(group, element, length)) {
                return false;
            }
        }
        return true;
    }

    /** @return -1 when the value representation is none */
    private long explicitLength() throws IOException {
        String vr = new String(in.readNBytes(2), StandardCharsets.US_ASCII);
        if (LONG_FORM.contains(vr)) {
            in.skipNBytes(2);
            return littleInt();
        }
        return SHORT_FORM.contains(vr) ? littleShort() : -1;
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
