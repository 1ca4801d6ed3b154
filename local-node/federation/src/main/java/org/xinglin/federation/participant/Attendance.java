package org.xinglin.federation.participant;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.task.TaskSpec;

/** One participant's way through a whole task: when the coordinator is away it comes back, for so long. */
final class Attendance<X extends Exception> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Dialling dialling;
    private final TaskSpec spec;
    private final Site<X> site;

    /** A connection under the present certificate. */
    @FunctionalInterface
    interface Dialling {
        ManagedChannel channel() throws FederationException;
    }

    Attendance(Dialling dialling, TaskSpec spec, Site<X> site) {
        this.dialling = dialling;
        this.spec = spec;
        this.site = site;
    }

    void attend() throws FederationException, X {
        OwnUpdates<X> updates = new OwnUpdates<>(spec, site);
        try (SecurePart<X> secure = new SecurePart<>(spec, site, updates)) {
            PlainPart<X> plain = new PlainPart<>(spec, site, updates);
            attend(plain, secure);
        } catch (IOException e) {
            throw new FederationException(
                    FederationException.Kind.OUT_OF_SPACE,
                    "what must be remembered of the task could not be written: " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FederationException(FederationException.Kind.INTERRUPTED, "", e);
        }
    }

    private void attend(PlainPart<X> plain, SecurePart<X> secure)
            throws FederationException, X, IOException, InterruptedException {
        long awayUntil = 0;
        Duration pause = FIRST_PAUSE;
        while (true) {
            ManagedChannel channel = dialling.channel();
            Participation<X> part = new Participation<>(
                    CoordinatorGrpc.newBlockingStub(channel),
                    CoordinatorGrpc.newStub(channel),
                    spec,
                    site,
                    plain,
                    secure);
            try {
                if (part.run()) {
                    return;
                }
            } catch (StatusRuntimeException e) {
                if (part.wasWelcome()) {
                    awayUntil = 0; // it was there: the patience begins anew
                    pause = FIRST_PAUSE;
                }
                awayUntil = awayUntil == 0 ? System.nanoTime() + PATIENCE.toNanos() : awayUntil;
                if (!isAway(e) || System.nanoTime() > awayUntil) {
                    throw FederationException.of(e);
                }
            }
            wait(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private static boolean isAway(StatusRuntimeException trouble) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        Status.Code code = trouble.getStatus().getCode();
        return (code == Status.Code.UNAVAILABLE || code == Status.Code.ABORTED) && !interrupted;
    }

    /** An interrupt ends it at once. */
    private static void wait(Duration pause) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    }
}
