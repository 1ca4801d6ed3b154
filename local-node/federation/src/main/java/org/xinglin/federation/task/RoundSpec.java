package org.xinglin.federation.task;

import java.time.Duration;
import java.util.Optional;

/**
 * How rounds are held.
 *
 * @param most rounds
 * @param minParticipants fewer make no round
 * @param startWith the first round begins as soon as so many are there, or with the least at the join deadline
 * @param quorum the share of those asked whose answers suffice to go on, above 0 and up to 1
 * @param deadline of a round's training; empty for the coordinator's own
 * @param joinDeadline how long the task waits for its participants
 * @param buffered asynchronous rounds (FedBuff); empty for rounds in step
 */
public record RoundSpec(
        int most,
        int minParticipants,
        int startWith,
        double quorum,
        Optional<Duration> deadline,
        Duration joinDeadline,
        Optional<Buffer> buffered) {
    /**
     * Nguyen et al. 2022: a server step whenever {@code size} updates came, each weighted with (1 + staleness)^-exponent.
     *
     * @param size K
     */
    public record Buffer(int size, double exponent) {}
}
