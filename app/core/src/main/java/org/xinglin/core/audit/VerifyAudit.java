package org.xinglin.core.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.xinglin.core.kernel.Digest;
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
     */
    public record Verdict(long entries, OptionalLong firstBroken, int anchored, OptionalLong firstStray) {
        public boolean isWhole() {
            return firstBroken.isEmpty() && firstStray.isEmpty();
        }
    }

    /** @throws Failed Unreachable when the chain can not be asked for the anchors */
    public Verdict verify() throws Failed {
        return guard.act(Act.VERIFY_AUDIT, "", this::look);
    }

    private Verdict look() throws Failed {
        List<AuditAnchor> onChain = anchors.anchors();
        Map<Long, Digest> heads = new HashMap<>();
        onChain.forEach(anchor -> heads.put(anchor.number(), AuditEntry.ORIGIN)); // no entry has this hash
        Digest previous = AuditEntry.ORIGIN;
        long number = 0;
        List<AuditEntry> page;
        do {
            page = log.after(number, PAGE);
            for (AuditEntry entry : page) {
                if (entry.number() != number + 1 || !entry.previous().equals(previous) || !entry.isGenuine()) {
                    return verdict(number, OptionalLong.of(number + 1), onChain, heads);
                }
                number = entry.number();
                previous = entry.hash();
                heads.replace(number, entry.hash());
            }
        } while (!page.isEmpty());
        return verdict(number, OptionalLong.empty(), onChain, heads);
    }

    private static Verdict verdict(
            long entries, OptionalLong broken, List<AuditAnchor> onChain, Map<Long, Digest> heads) {
        int agreeing = 0;
        for (AuditAnchor anchor : onChain) {
            if (!anchor.head().equals(heads.getOrDefault(anchor.number(), AuditEntry.ORIGIN))) {
                return new Verdict(entries, broken, agreeing, OptionalLong.of(anchor.number()));
            }
            agreeing++;
        }
        return new Verdict(entries, broken, agreeing, OptionalLong.empty());
    }
}
