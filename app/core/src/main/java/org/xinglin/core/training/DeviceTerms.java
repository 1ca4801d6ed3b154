package org.xinglin.core.training;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/**
 * How a hospital has its devices train.
 *
 * @param least devices of a round, at least 1; with hidden updates at least 3
 * @param start devices that the first round waits for, at least {@code least}
 * @param quorum the share of the devices whose answers suffice, above 0 and up to 1
 * @param rounds of the devices for each round of the hospitals, 1 to 100
 * @param hidden whether the hospital's coordinator sees only sums of its devices' updates
 */
public record DeviceTerms(int least, int start, double quorum, int rounds, boolean hidden) {
    private static final int LEAST_HIDDEN = 3;
    private static final int MOST = 1_000;
    private static final int MOST_ROUNDS = 100;

    /** @throws Failed Invalid BAD_TASK, whose detail names the value */
    public void check() throws Failed {
        check(least >= (hidden ? LEAST_HIDDEN : 1) && least <= MOST, "least", String.valueOf(least));
        check(start >= least && start <= MOST, "start", String.valueOf(start));
        check(quorum > 0 && quorum <= 1, "quorum", String.valueOf(quorum));
        check(rounds >= 1 && rounds <= MOST_ROUNDS, "rounds", String.valueOf(rounds));
    }

    private static void check(boolean holds, String field, String value) throws Failed {
        if (!holds) {
            throw new Failed(new Failure.Invalid(Problem.BAD_TASK, field, "can not be " + value));
        }
    }
}
