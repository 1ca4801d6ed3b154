package org.xinglin.federation.coordinator;

import java.util.Optional;
import org.xinglin.federation.reputation.Evidence;

/** What was asked for is refused; the message says why, in words for a person. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Evidence> evidence;

    RefusedException(String message) {
        super(message);
        this.evidence = Optional.empty();
    }

    /** @param evidence what it says of who sent it */
    RefusedException(Evidence evidence, String message) {
        super(message);
        this.evidence = Optional.of(evidence);
    }

    Optional<Evidence> evidence() {
        return evidence;
    }
}
