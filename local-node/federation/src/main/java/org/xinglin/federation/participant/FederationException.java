package org.xinglin.federation.participant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Objects;
import java.util.Optional;
import org.xinglin.federation.trust.Distrust;
import org.xinglin.federation.trust.DistrustException;
import org.xinglin.federation.trust.DistrustStatus;

/** The coordinator refused or did not answer; the message is its words. */
public final class FederationException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        UNREACHABLE,
        REFUSED,
        /** The task is not this account's. */
        NOT_ALLOWED,
        UNKNOWN_TASK,
        /** The first line of the message names the field. */
        BAD_SPECIFICATION,
        /** One side does not believe the other's certificate; {@link #distrust} says why. */
        NOT_TRUSTED,
        /** What must survive a restart could not be written. */
        OUT_OF_SPACE,
        INTERRUPTED
    }

    FederationException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Of a call that had to wait. */
    public static FederationException interrupted(InterruptedException trouble) {
        return new FederationException(Kind.INTERRUPTED, "", trouble);
    }

    public static FederationException of(DistrustException trouble) {
        return new FederationException(Kind.NOT_TRUSTED, String.valueOf(trouble.getMessage()), trouble);
    }

    public static FederationException of(StatusRuntimeException trouble) {
        Optional<DistrustException> distrust = DistrustStatus.in(trouble);
        return distrust.isPresent() ? of(distrust.get()) : called(trouble);
    }

    /** Of the one call that not everybody with a certificate may make. */
    static FederationException ofStopping(StatusRuntimeException trouble) {
        boolean denied = trouble.getStatus().getCode() == Status.Code.PERMISSION_DENIED
                && DistrustStatus.in(trouble).isEmpty();
        return denied ? new FederationException(Kind.NOT_ALLOWED, words(trouble), trouble) : of(trouble);
    }

    private static String words(StatusRuntimeException trouble) {
        return Objects.requireNonNullElse(trouble.getStatus().getDescription(), "");
    }

    private static FederationException called(StatusRuntimeException trouble) {
        Kind kind =
                switch (trouble.getStatus().getCode()) {
                    case NOT_FOUND -> Kind.UNKNOWN_TASK;
                    case INVALID_ARGUMENT -> Kind.BAD_SPECIFICATION;
                    case FAILED_PRECONDITION, PERMISSION_DENIED -> Kind.REFUSED;
                    case CANCELLED -> Kind.INTERRUPTED;
                    default -> Kind.UNREACHABLE;
                };
        return new FederationException(kind, words(trouble), trouble);
    }

    /** Of NOT_TRUSTED only. */
    public Optional<Distrust> distrust() {
        return getCause() instanceof DistrustException trouble ? Optional.of(trouble.reason()) : Optional.empty();
    }

    public Kind kind() {
        return kind;
    }
}
