package org.xinglin.core.operators;

import org.xinglin.core.audit.OperatorRole;

/** One line of the list of operators. */
public record OperatorEntry(String name, OperatorRole role, boolean disabled, Means means) {

    /** What somebody unlocks with. */
    public enum Means {
        PASSWORD,
        TOKEN
    }

    boolean isActiveAdministrator() {
        return !disabled && role == OperatorRole.ADMINISTRATOR;
    }
}
