package org.xinglin.federation.task;

/** A specification can not be used: {@link #field} names the place, the message says what is allowed there. */
public final class TaskSpecException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String field;

    public TaskSpecException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Such as {@code local.learningRate} or {@code dataset.columns[3].type}. */
    public String field() {
        return field;
    }
}
