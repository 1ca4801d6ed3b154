package org.xinglin.federation.participant;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.xinglin.federation.protocol.CoordinatorGrpc;
import org.xinglin.federation.task.TaskId;
import org.xinglin.federation.task.TaskSpec;

/** One participant's way through a whole task: when its coordinator is away it comes back, or finds the next one, for so long. */
final class Attendance<X extends Exception> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Coordinators coordinators;
    private final Function<TaskId, Duration> silence;
    private final TaskSpec spec;
    private final Site<X> site;
    private int number;
    private long awayUntil;
    private Duration pause = FIRST_PAUSE;

    /** @param silence how long the task may be with nobody before another takes over; zero where nobody would */
    Attendance(Coordinators coordinators, Function<TaskId, Duration> silence, TaskSpec spec, Site<X> site) {
        this.coordinators = coordinators;
        this.silence = silence;
        this.spec = spec;
        this.site = site;
        this.number = coordinators.of(spec.id());
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
        while (!isOver(plain, secure)) {
            wait(pause);
            Duration next = pause.multipliedBy(2);
            Duration longest = LONGEST_PAUSE.dividedBy(coordinators.count()); // each is asked as often as one alone
            pause = next.compareTo(longest) > 0 ? longest : next;
            number = (number + 1) % coordinators.count();
        }
    }

    /** One connection to one coordinator. @return whether there is nothing to come back for */
    private boolean isOver(PlainPart<X> plain, SecurePart<X> secure)
            throws FederationException, X, IOException, InterruptedException {
        try {
            return isOver(coordinators.channel(number), plain, secure);
        } catch (StatusRuntimeException e) {
            FederationException trouble = FederationException.of(e);
            away(isAway(e) || isElsewhere(trouble), trouble);
        } catch (FederationException e) { // not even dialled
            away(isElsewhere(e), e);
        }
        return false;
    }

    private boolean isOver(ManagedChannel channel, PlainPart<X> plain, SecurePart<X> secure)
            throws X, IOException, InterruptedException {
        Participation<X> part = new Participation<>(
                CoordinatorGrpc.newBlockingStub(channel), CoordinatorGrpc.newStub(channel), spec, site, plain, secure);
        try {
            return part.run();
        } finally {
            if (part.wasWelcome()) {
                welcome();
            }
        }
    }

    /** It was there: the patience begins anew. */
    private void welcome() {
        coordinators.isWith(spec.id(), number);
        awayUntil = 0;
        pause = FIRST_PAUSE;
    }

    private void away(boolean mayComeBack, FederationException trouble) throws FederationException {
        if (awayUntil == 0) {
            awayUntil = System.nanoTime()
                    + PATIENCE.plus(coordinators.count() > 1 ? silence.apply(spec.id()) : Duration.ZERO)
                            .toNanos();
        }
        if (!mayComeBack || System.nanoTime() > awayUntil) {
            throw trouble;
        }
    }

    /** Where several are known, one that has not the task, or is not believed, does not end it. */
    private boolean isElsewhere(FederationException trouble) {
        return coordinators.count() > 1 && Coordinators.mayBeElsewhere(trouble) && !isInterrupted();
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** A coordinator that is stopped in order cancels its streams. */
    private static boolean isAway(StatusRuntimeException trouble) {
        return switch (trouble.getStatus().getCode()) {
            case UNAVAILABLE, ABORTED, CANCELLED -> !isInterrupted();
            default -> false;
        };
    }

    /** An interrupt ends it at once. */
    private static void wait(Duration pause) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    }
}
