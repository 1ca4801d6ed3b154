package org.xinglin.federation.coordinator;

import java.util.Optional;
import java.util.OptionalDouble;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskState;

/**
 * Why a task ends.
 *
 * @param code as the ledger keeps it: 1 all rounds done, 2 target reached, 3 failed, 4 privacy budget used up, 5 stopped by a person
 */
record Ending(TaskState state, String why, int code) {
    private static final int ALL_ROUNDS = 1;
    private static final int TARGET_REACHED = 2;
    private static final int FAILURE = 3;
    private static final int BUDGET = 4;
    private static final int STOPPED = 5;

    /** Empty while there is a round to come. */
    static Optional<Ending> of(TaskRecord now) {
        int rounds = now.closed().size();
        if (rounds > 0
                && now.spec().target().isPresent()
                && now.spec().target().get().isReachedBy(now.closed().getLast())) {
            return Optional.of(new Ending(
                    TaskState.FINISHED,
                    "the target " + now.spec().target().get().words() + " is reached",
                    TARGET_REACHED));
        }
        if (rounds >= now.spec().rounds().most()) {
            return Optional.of(new Ending(TaskState.FINISHED, "", ALL_ROUNDS));
        }
        OptionalDouble budget =
                now.spec().privacy().noise().map(PrivacySpec.Noise::epsilon).orElse(OptionalDouble.empty());
        if (budget.isPresent() && RoundEngine.epsilon(now, rounds + 1) > budget.getAsDouble()) {
            return Optional.of(new Ending(
                    TaskState.FINISHED,
                    "another round would spend more than the privacy budget of " + budget.getAsDouble(),
                    BUDGET));
        }
        return Optional.empty();
    }

    /** Of a task that is led: its rounds were as many as were asked for. */
    static Ending ofTheTaskAbove() {
        return new Ending(TaskState.FINISHED, "the task above has ended", ALL_ROUNDS);
    }

    static Ending failed(String why) {
        return new Ending(TaskState.FAILED, why, FAILURE);
    }

    static Ending tooFew(int there, int least) {
        return failed(there + " of at least " + least + " hospitals are there, and the time to join is over");
    }

    /** @param who an account */
    static Ending stoppedBy(String who) {
        return new Ending(TaskState.STOPPED, "stopped by " + who, STOPPED);
    }
}
