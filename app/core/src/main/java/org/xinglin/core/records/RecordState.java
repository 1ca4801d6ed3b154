package org.xinglin.core.records;

import java.util.Locale;

/** Where a record stands that can still be opened. A destroyed one is a {@link Tombstone}. */
public enum RecordState {
    PUBLISHED,
    /** Sealed anew under another key after a revocation: its CID is not the first one. */
    REPLACED,
    /** Its destruction was begun and not finished; nothing but that may be done with it. */
    ERASING;

    /** The word a person types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
