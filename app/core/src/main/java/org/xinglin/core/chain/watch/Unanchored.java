package org.xinglin.core.chain.watch;

import java.time.Instant;
import java.util.Optional;

/** Whether the audit log has not come onto the chain for too long. */
@FunctionalInterface
public interface Unanchored {
    Unanchored NEVER = Optional::empty;

    /** Since when; empty while it is not too long. */
    Optional<Instant> since();
}
