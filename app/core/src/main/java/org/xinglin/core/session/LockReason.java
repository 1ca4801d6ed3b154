package org.xinglin.core.session;

import java.util.Locale;

/** Why a console was locked. The words stand in the audit log. */
public enum LockReason {
    /** Nobody touched it for as long as was chosen. */
    IDLE,
    /** Somebody asked for it. */
    BY_HAND,
    /** The console was closed. */
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
