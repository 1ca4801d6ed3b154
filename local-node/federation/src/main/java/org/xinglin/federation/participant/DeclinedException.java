package org.xinglin.federation.participant;

/** This hospital can not do now what it was asked for; the message says why. It is asked again with the next attempt. */
public final class DeclinedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeclinedException(String why) {
        super(why);
    }

    public DeclinedException(String why, Throwable cause) {
        super(why, cause);
    }
}
