package org.xinglin.formats.dicom;

import java.util.Optional;

/**
 * How the pixels of an uncompressed image lie in the file (DICOM PS3.3, section C.7.6.3).
 *
 * @param planar whether all red values come before all green ones
 */
record PixelLayout(
        int rows, int columns, int samples, int allocated, int stored, boolean signed, boolean planar, Color color) {
    /** What the samples mean. */
    enum Color {
        /** 0 is white. */
        MONOCHROME1,
        /** 0 is black. */
        MONOCHROME2,
        RGB,
        YBR_FULL
    }

    /** Empty when it is of a kind that is not drawn here. */
    static Optional<PixelLayout> of(DicomHeader header) {
        Optional<Color> color = color(header.text(Tag.PHOTOMETRIC));
        int samples = header.unsigned(Tag.SAMPLES, 1);
        int allocated = header.unsigned(Tag.BITS_ALLOCATED, 0);
        int stored = header.unsigned(Tag.BITS_STORED, allocated);
        int rows = header.unsigned(Tag.ROWS, 0);
        int columns = header.unsigned(Tag.COLUMNS, 0);
        boolean drawn = header.syntax() != TransferSyntax.COMPRESSED_PIXELS
                && color.isPresent()
                && rows > 0
                && columns > 0
                && stored > 0
                && stored <= allocated
                && fits(color.get(), samples, allocated);
        return drawn
                ? Optional.of(new PixelLayout(
                        rows,
                        columns,
                        samples,
                        allocated,
                        stored,
                        header.unsigned(Tag.SIGNED, 0) == 1,
                        header.unsigned(Tag.PLANAR, 0) == 1,
                        color.get()))
                : Optional.empty();
    }

    private static boolean fits(Color color, int samples, int allocated) {
        boolean grey = color == Color.MONOCHROME1 || color == Color.MONOCHROME2;
        return grey ? samples == 1 && (allocated == 8 || allocated == 16) : samples == 3 && allocated == 8;
    }

    private static Optional<Color> color(String photometric) {
        return switch (photometric) {
            case "MONOCHROME1" -> Optional.of(Color.MONOCHROME1);
            case "MONOCHROME2" -> Optional.of(Color.MONOCHROME2);
            case "RGB" -> Optional.of(Color.RGB);
            case "YBR_FULL" -> Optional.of(Color.YBR_FULL);
            default -> Optional.empty();
        };
    }

    int bytesPerSample() {
        return allocated / Byte.SIZE;
    }

    /** Bytes of a row: of one colour when planar, of all of them otherwise. */
    int rowBytes() {
        return columns * bytesPerSample() * (planar ? 1 : samples);
    }

    /** The value at {@code sample} of {@code row}, with its sign. */
    int value(byte[] row, int sample) {
        int at = sample * bytesPerSample();
        int raw = allocated == 8 ? row[at] & 0xFF : (row[at] & 0xFF) | (row[at + 1] & 0xFF) << 8;
        int value = raw & ((1 << stored) - 1);
        return signed && value >> (stored - 1) == 1 ? value - (1 << stored) : value;
    }
}
