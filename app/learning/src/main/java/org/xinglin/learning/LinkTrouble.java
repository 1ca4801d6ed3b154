package org.xinglin.learning;

import io.grpc.StatusRuntimeException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.federation.trust.ConsortiumLink;
import org.xinglin.federation.trust.Distrust;
import org.xinglin.federation.trust.DistrustException;

/** What goes wrong between this hospital and its coordinator, as a failure. */
public final class LinkTrouble {
    private LinkTrouble() {}

    /** What is asked of the link. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws DistrustException;
    }

    static <T> T asked(ConsortiumLink link, Question<T> question) throws Failed {
        try {
            return question.ask();
        } catch (DistrustException e) {
            throw new Failed(failure(e.reason(), String.valueOf(e.getMessage())), e);
        } catch (StatusRuntimeException e) {
            throw new Failed(
                    new Failure.Unreachable(Part.COORDINATOR, link.address().toString()), e);
        }
    }

    public static Failure failure(Distrust reason, String words) {
        return new Failure.Untrusted(named(reason), words);
    }

    private static Failure.Distrust named(Distrust reason) {
        return switch (reason) {
            case NO_CERTIFICATE -> Failure.Distrust.NO_CERTIFICATE;
            case EXPIRED -> Failure.Distrust.EXPIRED;
            case NOT_YET_VALID -> Failure.Distrust.NOT_YET_VALID;
            case REVOKED -> Failure.Distrust.REVOKED;
            case OTHER_AUTHORITY -> Failure.Distrust.OTHER_AUTHORITY;
            case OTHER_ROLE -> Failure.Distrust.OTHER_ROLE;
            case OTHER_ACCOUNT -> Failure.Distrust.OTHER_ACCOUNT;
            case OTHER_NAME -> Failure.Distrust.OTHER_NAME;
            case TOKEN_REFUSED -> Failure.Distrust.TOKEN_REFUSED;
            case BAD_REQUEST -> Failure.Distrust.BAD_REQUEST;
            case AUTHORITY_BROKEN -> Failure.Distrust.AUTHORITY_BROKEN;
        };
    }
}
