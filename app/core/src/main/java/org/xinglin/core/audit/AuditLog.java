package org.xinglin.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log of this home: only ever longer, encrypted at rest, durable when {@link #append} returns. Thread-safe. */
public interface AuditLog {
    /** Gives the line its place in the chain. */
    AuditEntry append(AuditEntry.Line line);

    /** Entries with {@code number > after}, oldest first. */
    List<AuditEntry> after(long after, int limit);

    /** Newest first. */
    List<AuditEntry> search(Query query, int limit);

    Optional<AuditEntry> last();

    /** The anchors that were sent, oldest first; the chain has the last word on them. */
    List<AuditAnchor> anchored();

    void anchored(AuditAnchor anchor);

    /** What is looked for; empty parts ask for nothing. {@code text} is looked for in operator, act, subject and detail. */
    record Query(String text, Optional<Instant> from, Optional<Instant> to) {
        public static final Query ALL = new Query("", Optional.empty(), Optional.empty());
    }
}
