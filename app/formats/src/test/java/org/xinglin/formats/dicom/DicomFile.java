package org.xinglin.formats.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes small DICOM files for tests. */
public final class DicomFile {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean explicit = true;

    public static DicomFile withMeta(String transferSyntax) {
        DicomFile file = new DicomFile();
        file.out.writeBytes(new byte[128]);
        file.out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.text(0x0002_0010, "UI", transferSyntax);
        file.explicit = !transferSyntax.equals("1.2.840.10008.1.2");
        return file;
    }

    public DicomFile text(int tag, String vr, String text) {
        String even = text.length() % 2 == 0 ? text : text + " ";
        return element(tag, vr, even.getBytes(StandardCharsets.UTF_8));
    }

    public DicomFile number(int tag, int value) {
        return element(tag, "US", new byte[] {(byte) value, (byte) (value >> 8)});
    }

    public DicomFile element(int tag, String vr, byte[] value) {
        header(tag, vr, value.length);
        out.writeBytes(value);
        return this;
    }

    /** Only what stands in front of a value: what is promised need not come. */
    public DicomFile header(int tag, String vr, int length) {
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        boolean explicitHere = explicit && tag >>> 16 != 0xFFFE;
        if (explicitHere) {
            head.put(vr.getBytes(StandardCharsets.US_ASCII));
        }
        if (explicitHere && "OB OW SQ UN UT".contains(vr)) {
            head.putShort((short) 0).putInt(length);
        } else if (explicitHere) {
            head.putShort((short) length);
        } else {
            head.putInt(length);
        }
        out.write(head.array(), 0, head.position());
        return this;
    }

    /** A grey or coloured image's elements, without its pixels. */
    public DicomFile image(String photometric, int samples, int rows, int columns, int bits) {
        return number(Tag.SAMPLES, samples)
                .text(Tag.PHOTOMETRIC, "CS", photometric)
                .number(Tag.PLANAR, 0)
                .number(Tag.ROWS, rows)
                .number(Tag.COLUMNS, columns)
                .number(Tag.BITS_ALLOCATED, bits)
                .number(Tag.BITS_STORED, bits)
                .number(Tag.SIGNED, 0);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
