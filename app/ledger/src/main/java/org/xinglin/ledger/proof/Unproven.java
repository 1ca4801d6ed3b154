package org.xinglin.ledger.proof;

/** The evidence does not show what it should; the message says where it fails. */
public final class Unproven extends Exception {
    public Unproven(String why) {
        super(why);
    }

    public Unproven(String why, Throwable cause) {
        super(why, cause);
    }

    /** The message, which is always there. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
