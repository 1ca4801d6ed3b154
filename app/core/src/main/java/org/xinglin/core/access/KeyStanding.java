package org.xinglin.core.access;

import java.util.Locale;

/** What is known of a member's encryption key. */
public enum KeyStanding {
    /** Nobody showed that it is this account's: nothing may be sealed for it. */
    UNPROVEN,
    /** Another one than the key this console knows: nothing is sealed until the new one is verified. */
    CHANGED,
    /** Proven by the account, and not compared with the member herself yet. */
    UNVERIFIED,
    /** Its words were compared with the member out of band. */
    VERIFIED;

    /** The word in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
