package org.xinglin.federation.trust;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How distrust travels: as UNAUTHENTICATED with the reason's name beside the sentence. */
public final class DistrustStatus {
    private static final Metadata.Key<String> REASON =
            Metadata.Key.of("xinglin-distrust", Metadata.ASCII_STRING_MARSHALLER);
    private static final int DEEPEST = 16;

    private DistrustStatus() {}

    static Status of(DistrustException trouble) {
        return Status.UNAUTHENTICATED.withDescription(trouble.getMessage());
    }

    static Metadata trailers(DistrustException trouble) {
        Metadata trailers = new Metadata();
        trailers.put(REASON, trouble.reason().name());
        return trailers;
    }

    /** For a service that answers by itself. */
    public static StatusRuntimeException exception(DistrustException trouble) {
        return of(trouble).asRuntimeException(trailers(trouble));
    }

    /** What a failed call says of trust, whether the coordinator said it or this side did not believe the coordinator. */
    public static Optional<DistrustException> in(StatusRuntimeException trouble) {
        @Nullable Throwable cause = trouble;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof DistrustException ours) {
                return Optional.of(ours);
            }
            cause = cause.getCause();
        }
        @Nullable Metadata trailers = trouble.getTrailers();
        @Nullable String name = trailers == null ? null : trailers.get(REASON);
        return name == null ? Optional.empty() : Optional.of(said(name, trouble));
    }

    private static DistrustException said(String name, StatusRuntimeException trouble) {
        Distrust reason;
        try {
            reason = Distrust.valueOf(name);
        } catch (IllegalArgumentException e) {
            reason = Distrust.BAD_REQUEST; // a newer coordinator's reason; its sentence says more
        }
        return new DistrustException(reason, String.valueOf(trouble.getStatus().getDescription()), trouble);
    }
}
