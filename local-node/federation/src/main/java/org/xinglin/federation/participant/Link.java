package org.xinglin.federation.participant;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.protocol.HelloRequest;

/**
 * The way to the coordinator, measured: the shortest of a few round trips, and how much longer a greeting takes that carries a quarter
 * of a megabyte.
 *
 * @param bandwidth up, bytes a second
 */
record Link(Duration latency, long bandwidth) {
    private static final int TRIPS = 3;
    private static final int LOAD = 256 * 1024;
    private static final long PATIENCE_SECONDS = 10;
    private static final HelloRequest EMPTY = HelloRequest.getDefaultInstance();
    private static final HelloRequest LOADED = HelloRequest.newBuilder()
            .setPadding(ByteString.copyFrom(new byte[LOAD]))
            .build();

    /** Blocking. @throws io.grpc.StatusRuntimeException when the coordinator is away */
    static Link measured(CoordinatorGrpc.CoordinatorBlockingStub calls) {
        long trip = Long.MAX_VALUE;
        for (int i = 0; i < TRIPS; i++) {
            trip = Math.min(trip, nanos(calls, EMPTY));
        }
        return new Link(Duration.ofNanos(trip), bandwidth(nanos(calls, LOADED) - trip));
    }

    /** The latency anew, which costs next to nothing. */
    Link refreshed(CoordinatorGrpc.CoordinatorBlockingStub calls) {
        return new Link(Duration.ofNanos(nanos(calls, EMPTY)), bandwidth);
    }

    /** On a link so fast that the load makes no difference, as if it had taken a microsecond. */
    private static long bandwidth(long nanos) {
        return (long) (LOAD * 1e9 / Math.max(nanos, 1_000));
    }

    private static long nanos(CoordinatorGrpc.CoordinatorBlockingStub calls, HelloRequest greeting) {
        long begun = System.nanoTime();
        calls.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS).hello(greeting);
        return System.nanoTime() - begun;
    }
}
