package org.xinglin.federation.participant;

import io.grpc.StatusRuntimeException;
import java.util.Objects;

/** The coordinator refused or did not answer; the message is its words. */
public final class FederationException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        UNREACHABLE,
        REFUSED,
        UNKNOWN_TASK,
        /** The first line of the message names the field. */
        BAD_SPECIFICATION,
        INTERRUPTED
    }

    FederationException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static FederationException of(StatusRuntimeException trouble) {
        Kind kind =
                switch (trouble.getStatus().getCode()) {
                    case NOT_FOUND -> Kind.UNKNOWN_TASK;
                    case INVALID_ARGUMENT -> Kind.BAD_SPECIFICATION;
                    case FAILED_PRECONDITION, PERMISSION_DENIED -> Kind.REFUSED;
                    case CANCELLED -> Kind.INTERRUPTED;
                    default -> Kind.UNREACHABLE;
                };
        String words = Objects.requireNonNullElse(trouble.getStatus().getDescription(), "");
        return new FederationException(kind, words, trouble);
    }

    public Kind kind() {
        return kind;
    }
}
