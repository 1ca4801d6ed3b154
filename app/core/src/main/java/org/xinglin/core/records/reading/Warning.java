package org.xinglin.core.records.reading;

/**
 * Something a person should know before a file is published.
 *
 * @param detail facts such as a count, a version or a place in the file; never a patient, never the file's own text
 */
public record Warning(Oddity oddity, String detail) {
    /** What is odd about a file. None of these keeps it from being protected as it is. */
    public enum Oddity {
        /** It can not be read from the disk now. */
        UNREADABLE,
        /** Its inside is not what its kind promises, or it ends too early. */
        DAMAGED,
        /** It needs a password that is not known. */
        ENCRYPTED,
        /** Too large to look into; {@code detail} is the limit. */
        TOO_LARGE,
        /** FHIR of another release than R4; {@code detail} says which, or what gave it away. */
        NOT_R4,
        /** It speaks of several patients; {@code detail} is how many. */
        SEVERAL_PATIENTS,
        /** It does not say whose it is. */
        NO_PATIENT,
        /** The patient's identifier is no usable one: too long, or empty. */
        BAD_PATIENT,
        /** Its date is none. */
        BAD_DATE,
        /** A value was too long and was cut or left out. */
        TOO_LONG,
        /** A transfer syntax, version or encoding that is not read here. */
        NOT_SUPPORTED,
        /** More parts than are listed; {@code detail} is how many there are. */
        TOO_MANY_PARTS,
        /** A table whose rows are not all of one length; {@code detail} is the first such row. */
        UNEVEN_ROWS
    }

    public static Warning of(Oddity oddity) {
        return new Warning(oddity, "");
    }
}
