package org.xinglin.core.access;

import java.util.List;
import java.util.Optional;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Barrier;

/**
 * What became of a grant.
 *
 * @param transactions in order; each stands in a block
 * @param done how many pairs of record and member (of a role grant: records, then envelopes) were written
 * @param total how many there were to write
 * @param already pairs that stood on the chain on the same terms and were left alone
 * @param refused members who got nothing, and why
 * @param waiting records for which a second operator has to approve the same
 * @param stopped what ended it before everything was written; ordering the same again does the rest
 */
public record GrantReport(
        List<Digest> transactions,
        int done,
        int total,
        int already,
        List<Refused> refused,
        List<RecordId> waiting,
        Optional<Failure> stopped) {
    public GrantReport {
        transactions = List.copyOf(transactions);
        refused = List.copyOf(refused);
        waiting = List.copyOf(waiting);
    }

    /** A member who got nothing. */
    public record Refused(Member member, Barrier barrier) {}

    public boolean isWhole() {
        return stopped.isEmpty() && refused.isEmpty() && waiting.isEmpty();
    }

    /** For the audit log. */
    String summary() {
        return done + " of " + total + " written" + (refused.isEmpty() ? "" : ", " + refused.size() + " refused")
                + (waiting.isEmpty() ? "" : ", " + waiting.size() + " wait for a second operator")
                + stopped.map(failure -> ", stopped by " + failure.code()).orElse("");
    }
}
