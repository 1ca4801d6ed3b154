package org.xinglin.core.records;

import java.util.Locale;

/** What a record is about; its code stands on the chain. */
public enum Category {
    OTHER(0),
    IMAGING(1),
    LABORATORY(2),
    REPORT(3),
    PRESCRIPTION(4),
    GENOMICS(5);

    private final int code;

    Category(int code) {
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
