package org.xinglin.desktop.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.audit.AnchorAudit;
import org.xinglin.core.kernel.Failed;

/** Puts the head of the audit log on the chain once a day in a console that stays open, also after a day without a chain. */
final class DailyAnchor {
    private static final Logger LOG = LoggerFactory.getLogger(DailyAnchor.class);
    /** Between two tries, and after unlocking, when the window has tried itself: nobody is asked to sign more often. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final AnchorAudit anchor;
    private final InstantSource clock;
    private Instant next;

    DailyAnchor(AnchorAudit anchor, InstantSource clock) {
        this.anchor = anchor;
        this.clock = clock;
        this.next = clock.instant().plus(PAUSE);
    }

    /** One thread. What keeps it from succeeding becomes an alert when it lasts. */
    void look() {
        Instant now = clock.instant();
        if (now.isBefore(next) || !anchor.isDue()) {
            return;
        }
        next = now.plus(PAUSE);
        try {
            anchor.anchor();
        } catch (Failed failed) {
            LOG.info("the audit log is not on the chain yet; the next try is in half an hour", failed);
        }
    }
}
