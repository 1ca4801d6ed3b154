package org.xinglin.learning;

import io.grpc.StatusRuntimeException;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.federation.participant.FederationException;
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

    /** @param address of the coordinator that was called */
    static Failure failure(FederationException trouble, String address) {
        String words = String.valueOf(trouble.getMessage());
        return switch (trouble.kind()) {
            case UNREACHABLE -> new Failure.Unreachable(Part.COORDINATOR, address);
            case NOT_TRUSTED -> failure(trouble.distrust().orElseThrow(), words);
            case REFUSED -> new Failure.Refused(Part.COORDINATOR, words);
            case NOT_ALLOWED -> new Failure.NotAllowed(Barrier.NOT_YOUR_TASK);
            case UNKNOWN_TASK -> new Failure.Invalid(Problem.UNKNOWN_TASK, words, "");
            case BAD_SPECIFICATION -> new Failure.Invalid(Problem.BAD_TASK, words.split("\n", 2)[0], words);
            case OUT_OF_SPACE -> new Failure.OutOfSpace(words);
            case INTERRUPTED -> new Failure.Cancelled();
        };
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
