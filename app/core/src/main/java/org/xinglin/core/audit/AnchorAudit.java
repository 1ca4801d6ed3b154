package org.xinglin.core.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/** Puts the head of the log on the chain, once a day or when somebody asks. */
public final class AnchorAudit {
    private static final Duration DAY = Duration.ofDays(1);
    /** A weekend is not yet long, a forgotten week is: whoever rewrites the log has as long as this. */
    private static final Duration LATE = Duration.ofDays(2);

    private final Guard guard;
    private final AuditLog log;
    private final AuditAnchors anchors;
    private final InstantSource clock;

    public AnchorAudit(Guard guard, AuditLog log, AuditAnchors anchors, InstantSource clock) {
        this.guard = guard;
        this.log = log;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** Whether a day has gone by since the last anchor and the operator may set one. */
    public boolean isDue() {
        List<AuditAnchor> sent = log.anchored();
        boolean allowed = Act.ANCHOR_AUDIT.isAllowedTo(guard.operator().role());
        return allowed
                && log.last().isPresent()
                && (sent.isEmpty() || sent.getLast().at().plus(DAY).isBefore(clock.instant()));
    }

    /** Since when nothing of the log has come onto the chain, when that is too long ago. */
    public Optional<Instant> overdueSince() {
        List<AuditAnchor> sent = log.anchored();
        Optional<Instant> since = sent.isEmpty()
                ? log.after(0, 1).stream().findFirst().map(AuditEntry::at)
                : Optional.of(sent.getLast().at());
        return since.filter(time -> time.plus(LATE).isBefore(clock.instant()));
    }

    /** @return the anchor; empty when the log is empty @throws Failed Unreachable, Refused */
    public Optional<AuditAnchor> anchor() throws Failed {
        return guard.act(Act.ANCHOR_AUDIT, "", this::send);
    }

    private Optional<AuditAnchor> send() throws Failed {
        Optional<AuditEntry> head = log.last();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        AuditEntry entry = head.get();
        Digest transaction = anchors.anchor(entry.number(), entry.hash());
        AuditAnchor anchor = new AuditAnchor(
                entry.number(), entry.hash(), clock.instant().truncatedTo(ChronoUnit.MILLIS), transaction);
        log.anchored(anchor);
        return Optional.of(anchor);
    }
}
