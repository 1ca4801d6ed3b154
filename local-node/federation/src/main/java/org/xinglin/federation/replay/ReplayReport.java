package org.xinglin.federation.replay;

import java.util.List;
import org.xinglin.federation.task.TaskId;

/**
 * What a replay found.
 *
 * @param rounds all that are closed, in their order
 */
public record ReplayReport(TaskId task, List<ReplayedRound> rounds, List<Finding> findings) {
    public ReplayReport {
        rounds = List.copyOf(rounds);
        findings = List.copyOf(findings);
    }

    /** Every closed round was computed again, came out bit for bit, and nothing else was found. */
    public boolean isClean() {
        return findings.isEmpty() && rounds.stream().allMatch(ReplayedRound::isSame);
    }
}
