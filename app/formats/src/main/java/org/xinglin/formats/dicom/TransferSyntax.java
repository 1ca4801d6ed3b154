package org.xinglin.formats.dicom;

/** How a data set is written (DICOM PS3.5, section 10 and annex A). */
enum TransferSyntax {
    IMPLICIT_LITTLE,
    EXPLICIT_LITTLE,
    /** The header is explicit little endian, the pixels are encapsulated. */
    COMPRESSED_PIXELS,
    /** Deflated or big endian: not read here. */
    FOREIGN;

    static TransferSyntax of(String uid) {
        return switch (uid) {
            case "1.2.840.10008.1.2" -> IMPLICIT_LITTLE;
            case "1.2.840.10008.1.2.1", "" -> EXPLICIT_LITTLE;
            case "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2" -> FOREIGN;
            default -> COMPRESSED_PIXELS;
        };
    }

    boolean isExplicit() {
        return this != IMPLICIT_LITTLE;
    }
}
