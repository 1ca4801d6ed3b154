package org.xinglin.ledger;

import java.util.Locale;

/** How an account may stand to the contracts: the columns of the tables of rights. */
enum Standing {
    /** Holds the administrators' role and is no member. */
    ADMINISTRATOR,
    /** Owns the record, and has joined the task. */
    HOSPITAL,
    /** Is offered a record, and has joined nothing. */
    OTHER_HOSPITAL,
    /** Works under {@link #HOSPITAL}, which granted it nothing. */
    DOCTOR,
    /** A doctor under no hospital, with a grant on the record. */
    GRANTEE,
    /** Publishes the task. */
    RESEARCHER,
    /** Under {@link #HOSPITAL}, has asked for the record and waits; stands behind the subject of another record. */
    PATIENT,
    AUDITOR,
    /** Coordinates the task. */
    COORDINATOR,
    /** A hospital that nobody has admitted. */
    PENDING,
    /** A hospital that joined the task and owns a record, and was removed. */
    REMOVED,
    /** An admitted doctor whose hospital was removed. */
    ORPHAN,
    /** Never registered. */
    STRANGER;

    /** As the tables write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Standing of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
