package org.xinglin.federation.participant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Set;
import org.xinglin.federation.secagg.Cheat;
import org.xinglin.federation.secagg.CheatedException;
import org.xinglin.federation.secagg.RefusedPhaseException;
import org.xinglin.federation.secagg.SecureAggregationException;

/** How a participant ends a secure sum that it will not go on with. */
final class Withdrawal {
    /** After a sum that broke off while it was opened, an honest coordinator may ask for what can not be given any more. */
    private static final Set<Cheat> LATER = Set.of(Cheat.SECOND_SUM, Cheat.COHORT_CHANGED);

    private Withdrawal() {}

    /** The hospital leaves the task. */
    static StatusRuntimeException because(String words) {
        return Status.PERMISSION_DENIED
                .withDescription("this hospital left the task: " + words)
                .asRuntimeException();
    }

    /** A phase that comes twice after a broken connection is only out of step; anything else is the coordinator's doing. */
    static StatusRuntimeException of(SecureAggregationException refusal) {
        boolean isOver = refusal instanceof RefusedPhaseException
                || (refusal instanceof CheatedException cheated && LATER.contains(cheated.cheat()));
        Status status = isOver
                ? Status.ABORTED
                : Status.PERMISSION_DENIED.augmentDescription(
                        "this hospital left the task: secure aggregation was not done as agreed");
        return status.augmentDescription(String.valueOf(refusal.getMessage()))
                .withCause(refusal)
                .asRuntimeException();
    }

    /** Its secrets are gone with a restart: the next attempt begins anew. */
    static StatusRuntimeException lost() {
        return Status.ABORTED
                .withDescription("this sum was begun before a restart; the next attempt will be another")
                .asRuntimeException();
    }
}
