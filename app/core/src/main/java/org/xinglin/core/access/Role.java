package org.xinglin.core.access;

import java.util.Locale;

/** What a member of the consortium is; the code stands on the chain. */
public enum Role {
    HOSPITAL(1),
    DOCTOR(2),
    RESEARCHER(3),
    PATIENT(4),
    AUDITOR(5),
    COORDINATOR(6);

    private final int code;

    Role(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The word a person types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
