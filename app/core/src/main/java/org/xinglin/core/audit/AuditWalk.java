package org.xinglin.core.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.xinglin.core.kernel.Digest;

/** One walk through the log, entry by entry, beside the heads that stand on the chain. */
final class AuditWalk {
    private final List<AuditAnchor> onChain;
    private final Map<Long, Digest> heads = new HashMap<>();
    private final List<AuditEntry> restores = new ArrayList<>();
    private final OpenActs open = new OpenActs();
    private Digest previous = AuditEntry.ORIGIN;
    private long entries;

    AuditWalk(List<AuditAnchor> onChain) {
        this.onChain = onChain;
        onChain.forEach(anchor -> heads.put(anchor.number(), AuditEntry.ORIGIN)); // no entry has this hash
    }

    /** How many have passed. */
    long entries() {
        return entries;
    }

    /** Whether the entry follows what passed before it and says what it said when it was written. */
    boolean pass(AuditEntry entry) {
        if (entry.number() != entries + 1 || !entry.previous().equals(previous) || !entry.isGenuine()) {
            return false;
        }
        entries = entry.number();
        previous = entry.hash();
        heads.replace(entries, previous);
        open.pass(entry);
        if (entry.act().equals(Act.RESTORE.word()) && entry.result() == AuditEntry.Result.DONE) {
            restores.add(entry);
        }
        return true;
    }

    VerifyAudit.Verdict broken() {
        return verdict(OptionalLong.of(entries + 1));
    }

    VerifyAudit.Verdict whole() {
        return verdict(OptionalLong.empty());
    }

    private VerifyAudit.Verdict verdict(OptionalLong broken) {
        int agreeing = 0;
        int lost = 0;
        OptionalLong stray = OptionalLong.empty();
        for (AuditAnchor anchor : onChain) {
            if (anchor.head().equals(heads.getOrDefault(anchor.number(), AuditEntry.ORIGIN))) {
                agreeing++;
            } else if (isLost(anchor)) {
                lost++;
            } else {
                stray = OptionalLong.of(anchor.number());
                break;
            }
        }
        return new VerifyAudit.Verdict(entries, broken, agreeing, stray, lost, open.numbers());
    }

    /** Anchored before a restore that the log itself tells, of an entry whose place came after the backup. */
    private boolean isLost(AuditAnchor anchor) {
        return restores.stream()
                .anyMatch(restore ->
                        restore.number() <= anchor.number() && anchor.at().isBefore(restore.at()));
    }
}
