package org.xinglin.core.kernel;

/** The one checked exception of the console: it carries a {@link Failure}, and the cause for the log. */
public final class Failed extends Exception {
    private final transient Failure failure;

    public Failed(Failure failure) {
        super(failure.code());
        this.failure = failure;
    }

    public Failed(Failure failure, Throwable cause) {
        super(failure.code(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /** Shorthand for a bad input. */
    public static Failed invalid(Failure.Problem problem, String subject) {
        return new Failed(new Failure.Invalid(problem, subject, ""));
    }
}
