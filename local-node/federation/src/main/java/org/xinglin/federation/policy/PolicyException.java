package org.xinglin.federation.policy;

/** A text is no policy: {@link #field} names the place, the message says what is wrong there. */
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    public PolicyException(String field, String message) {
        super(field.isEmpty() ? message : field + " " + message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
