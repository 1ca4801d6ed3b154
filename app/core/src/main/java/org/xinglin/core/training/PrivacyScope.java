package org.xinglin.core.training;

import java.util.Locale;

/** Whose part in the data differential privacy hides. */
public enum PrivacyScope {
    /** Nobody's. */
    NONE,
    /** Each hospital's as a whole. */
    CLIENT,
    /** Each record's, by noise that the hospital adds itself. */
    RECORD;

    /** The word a person types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
