package org.xinglin.federation.participant;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.xinglin.federation.secagg.RefusedPhaseException;
import org.xinglin.federation.secagg.SecureAggregationException;

/** How a participant ends a secure sum that it will not go on with. */
final class Distrust {
    private Distrust() {}

    /** A phase that comes twice after a broken connection is only out of step; anything else is the coordinator's doing. */
    static StatusRuntimeException of(SecureAggregationException refusal) {
        Status status = refusal instanceof RefusedPhaseException
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
