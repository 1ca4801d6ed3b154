package org.xinglin.core.audit;

import java.util.List;
import java.util.OptionalLong;
import org.xinglin.core.kernel.Failed;

/** Goes through the whole log: every hash, every link, and every head that stands on the chain. */
public final class VerifyAudit {
    private static final int PAGE = 1000;
    private final Guard guard;
    private final AuditLog log;
    private final AuditAnchors anchors;

    public VerifyAudit(Guard guard, AuditLog log, AuditAnchors anchors) {
        this.guard = guard;
        this.log = log;
        this.anchors = anchors;
    }

    /**
     * What was found.
     *
     * @param entries how many entries were looked at
     * @param firstBroken the number of the first entry that is altered, missing or not linked to the one before
     * @param anchored how many heads on the chain agree with the log
     * @param firstStray the number of the first head on the chain that the log contradicts or no longer reaches
     * @param lost how many heads were anchored before the home was brought back from a backup, of entries that came after it
     * @param unfinished the numbers of entries that begin an act whose end was never written: it is under way, or the process
     *     died in it
     */
    public record Verdict(
            long entries,
            OptionalLong firstBroken,
            int anchored,
            OptionalLong firstStray,
            int lost,
            List<Long> unfinished) {
        public Verdict {
            unfinished = List.copyOf(unfinished);
        }

        public boolean isWhole() {
            return firstBroken.isEmpty() && firstStray.isEmpty();
        }
    }

    /** @throws Failed Unreachable when the chain can not be asked for the anchors */
    public Verdict verify() throws Failed {
        return guard.act(Act.VERIFY_AUDIT, "", this::look);
    }

    private Verdict look() throws Failed {
        AuditWalk walk = new AuditWalk(anchors.anchors());
        List<AuditEntry> page;
        do {
            page = log.after(walk.entries(), PAGE);
            for (AuditEntry entry : page) {
                if (!walk.pass(entry)) {
                    return walk.broken();
                }
            }
        } while (!page.isEmpty());
        return walk.whole();
    }
}
