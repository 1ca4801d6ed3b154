package org.xinglin.federation.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a task asks of a hospital, as the hospital read it from the specification itself.
 *
 * @param hash the task's id: 64 hexadecimal digits, lower case
 * @param coordinator account of the coordinator, 0x and 40 hexadecimal digits
 * @param leastParticipants fewer make no round
 * @param secureThreshold how many must stay to the end of secure aggregation; empty without it
 * @param noise differential privacy; empty without it
 * @param dataset what the hospital would train on: a name of its own, or the SHA-256 of the table
 * @param features names of the columns that go into the model
 * @param unknown fields of the specification that this version does not know
 */
public record TaskTerms(
        String hash,
        String coordinator,
        int leastParticipants,
        Work work,
        Optional<Integer> secureThreshold,
        Optional<Noise> noise,
        String dataset,
        List<String> features,
        Set<String> unknown) {
    public TaskTerms {
        features = List.copyOf(features);
        unknown = Set.copyOf(unknown);
    }

    /** The same task with another coordinator: its standby took over. */
    public TaskTerms by(String other) {
        return new TaskTerms(hash, other, leastParticipants, work, secureThreshold, noise, dataset, features, unknown);
    }

    /**
     * What is computed.
     *
     * @param steps of one round at the hospital
     */
    public record Work(String model, String algorithm, int rounds, int steps) {}

    /**
     * Differential privacy and what it will have cost when the task is over.
     *
     * @param epsilon of this task alone
     * @param epsilonInAll of everything this hospital's records ever went into, with this task
     */
    public record Noise(Scope scope, double epsilon, double epsilonInAll, double delta) {}
}
