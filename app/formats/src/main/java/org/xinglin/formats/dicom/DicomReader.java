package org.xinglin.formats.dicom;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Reads a data set up to its pixels (DICOM PS3.5, section 7; PS3.10, section 7), with or without preamble and meta
 * information. Afterwards the stream stands at the first byte of the pixels, if there are any. What is broken ends the reading,
 * and what was read until then counts.
 */
final class DicomReader {
    private static final int PREAMBLE = 128;
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int MAX_DEPTH = 64;
    private static final int ITEM = 0xFFFE_E000;
    private static final int ITEM_END = 0xFFFE_E00D;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;
    private static final Set<String> LONG_FORM =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final Set<String> SHORT_FORM = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM",
            "UI", "UL", "US");

    private final InputStream in;
    private final DicomHeader header;

    private DicomReader(InputStream in, DicomHeader header) {
        this.in = in;
        this.header = header;
    }

    /** The element at hand: {@code length} may be {@link #UNDEFINED}. */
    private record Element(int tag, String vr, long length) {
        boolean isOpen() {
            return length == UNDEFINED;
        }
    }

    /** What an element is not: the data set is broken here. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** @param in supports mark @throws IOException when {@code in} itself fails, never for what it holds */
    static DicomHeader read(BufferedInputStream in) throws IOException {
        in.mark(PREAMBLE + 4);
        byte[] start = in.readNBytes(PREAMBLE + 4);
        boolean meta = start.length == PREAMBLE + 4
                && Arrays.equals(start, PREAMBLE, PREAMBLE + 4, "DICM".getBytes(StandardCharsets.US_ASCII), 0, 4);
        DicomHeader header = new DicomHeader(meta);
        DicomReader reader = new DicomReader(in, header);
        try {
            if (meta) {
                reader.readMeta();
            } else {
                in.reset();
                reader.guess(start);
            }
            if (header.syntax() != TransferSyntax.FOREIGN) {
                reader.readDataSet();
            }
        } catch (EOFException | Broken e) {
            header.markDamaged();
        }
        return header;
    }

    /** Group 2 is always explicit little endian; it ends where another group begins. */
    private void readMeta() throws IOException {
        while (true) {
            in.mark(2);
            int group = in.read() | in.read() << 8;
            in.reset();
            if (group != 2) {
                header.writtenIn(TransferSyntax.of(header.text(Tag.TRANSFER_SYNTAX)));
                return;
            }
            take(next(true));
        }
    }

    /** Bare data sets begin with group 8; some writers leave a padding byte in front. */
    private void guess(byte[] start) throws IOException {
        int at = start.length > 0 && start[0] == 8 ? 0 : 1;
        if (start.length < at + 8) {
            throw new EOFException();
        }
        in.skipNBytes(at);
        String vr = new String(start, at + 4, 2, StandardCharsets.US_ASCII);
        boolean explicit = SHORT_FORM.contains(vr) || LONG_FORM.contains(vr);
        header.writtenIn(explicit ? TransferSyntax.EXPLICIT_LITTLE : TransferSyntax.IMPLICIT_LITTLE);
    }

    private void readDataSet() throws IOException {
        boolean explicit = header.syntax().isExplicit();
        while (true) {
            in.mark(1);
            if (in.read() < 0) {
                return;
            }
            in.reset();
            Element element = next(explicit);
            if (element.tag == Tag.PIXELS) {
                header.foundPixels(element.isOpen() ? 0 : element.length);
                return;
            }
            take(element);
        }
    }

    private Element next(boolean explicit) throws IOException {
        int tag = littleShort() << 16 | littleShort();
        if (!explicit || tag >>> 16 == 0xFFFE) {
            return new Element(tag, "", littleInt());
        }
        String vr = new String(exactly(2), StandardCharsets.US_ASCII);
        if (LONG_FORM.contains(vr)) {
            in.skipNBytes(2);
            return new Element(tag, vr, littleInt());
        }
        if (!SHORT_FORM.contains(vr)) {
            throw new Broken("no value representation");
        }
        return new Element(tag, vr, littleShort());
    }

    private void take(Element element) throws IOException {
        if (element.isOpen()) {
            // an open UN element holds implicit items (PS3.5, section 6.2.2, note 4)
            skipSequence(header.syntax().isExplicit() && !element.vr.equals("UN"), 0);
        } else if (!Tag.READ.contains(element.tag)) {
            in.skipNBytes(element.length);
        } else if (element.length > DicomHeader.MAX_VALUE) {
            header.markCut();
            in.skipNBytes(element.length);
        } else {
            header.put(element.tag, exactly((int) element.length));
        }
    }

    private void skipSequence(boolean explicit, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new Broken("sequences in sequences without end");
        }
        while (true) {
            Element item = next(explicit);
            if (item.tag == SEQUENCE_END) {
                return;
            }
            if (item.tag != ITEM) {
                throw new Broken("no item");
            }
            if (item.isOpen()) {
                skipItem(explicit, depth);
            } else {
                in.skipNBytes(item.length);
            }
        }
    }

    private void skipItem(boolean explicit, int depth) throws IOException {
        while (true) {
            Element element = next(explicit);
            if (element.tag == ITEM_END) {
                return;
            }
            if (element.isOpen()) {
                skipSequence(explicit && !element.vr.equals("UN"), depth + 1);
            } else {
                in.skipNBytes(element.length);
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private int littleShort() throws IOException {
        byte[] two = exactly(2);
        return (two[0] & 0xFF) | (two[1] & 0xFF) << 8;
    }

    private long littleInt() throws IOException {
        return littleShort() | (long) littleShort() << 16;
    }
}
