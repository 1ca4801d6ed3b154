package org.xinglin.core.audit;

import java.util.Locale;

/** What a person at the console is employed for. */
public enum OperatorRole {
    /** Keys, people and settings, and everything an operator does. */
    ADMINISTRATOR,
    /** Records, access and training. */
    OPERATOR,
    /** Looks at the log, verifies and proves; sees no plaintext and changes nothing. */
    AUDITOR;

    /** The word a person types. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
