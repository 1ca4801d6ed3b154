package org.xinglin.core.records;

/** What a file is, as its first bytes tell. Damaged files keep their kind and say so: to encryption they are bytes. */
public enum MediaKind {
    FHIR("application/fhir+json"),
    DICOM("application/dicom"),
    DICOM_WITHOUT_META("application/dicom"),
    DICOM_DAMAGED("application/dicom"),
    PDF("application/pdf"),
    CSV("text/csv"),
    EMPTY("application/octet-stream"),
    OTHER("application/octet-stream");

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
