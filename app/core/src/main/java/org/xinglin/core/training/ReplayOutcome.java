package org.xinglin.core.training;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * What a replay found.
 *
 * @param rounds all that are closed, in their order
 * @param findings all that does not fit
 */
public record ReplayOutcome(TaskId task, List<Round> rounds, List<Finding> findings) {
    public ReplayOutcome {
        rounds = List.copyOf(rounds);
        findings = List.copyOf(findings);
    }

    /** Every closed round came out bit for bit, and nothing else was found. */
    public boolean isClean() {
        return findings.isEmpty() && rounds.stream().allMatch(Round::isSame);
    }

    /**
     * How a round came out.
     *
     * @param computed empty when it could not be computed
     */
    public record Round(int round, Digest onChain, Optional<Digest> computed) {
        public boolean isSame() {
            return computed.filter(onChain::equals).isPresent();
        }
    }

    /**
     * One thing that does not fit.
     *
     * @param round 0 for the task itself
     * @param hospital whose update it is about, when it is about one
     * @param cid of the blob; empty when it is about none
     * @param words what was found, for a log
     */
    public record Finding(int round, Optional<WalletAddress> hospital, String cid, Flaw flaw, String words) {}

    /** What can be wrong. */
    public enum Flaw {
        /** Nobody published the task on this chain. */
        NOT_PUBLISHED,
        /** Nobody gives the blob, or what is given is not what its name says. */
        UNAVAILABLE,
        /** The blob has another digest than promised, or other bytes than were computed. */
        ALTERED,
        /** The blob is what was promised, and can not be read. */
        UNREADABLE,
        /** The update that was counted is none that its hospital put on the chain. */
        NOT_RECORDED,
        /** The manifest tells of other rounds, models or hospitals than the chain. */
        OTHER_THAN_CHAIN,
        /** The updates lead to another model than the one on the chain, or count with other shares. */
        OTHER_RESULT
    }
}
