package org.xinglin.federation.secagg;

/** The coordinator takes one participant's message for not sent; the others go on. */
public final class BadMessageException extends SecureAggregationException {
    private static final long serialVersionUID = 1L;
    private final String account;

    BadMessageException(String account, String reason) {
        super("the message of " + account + " is refused: " + reason);
        this.account = account;
    }

    public String account() {
        return account;
    }
}
