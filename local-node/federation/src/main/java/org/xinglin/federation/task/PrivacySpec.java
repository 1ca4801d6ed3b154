package org.xinglin.federation.task;

import java.util.Optional;
import java.util.OptionalDouble;

/** What a task keeps from whom: single updates from the coordinator, and records or hospitals from everybody. */
public record PrivacySpec(Optional<Secure> secure, Optional<Noise> noise) {
    /** Nothing is hidden but the data itself. */
    public static final PrivacySpec NONE = new PrivacySpec(Optional.empty(), Optional.empty());

    /**
     * Secure aggregation.
     *
     * @param clip every value of an update is cut to plus or minus this before it is masked
     * @param threshold how many must stay to the end; 0 for the usual floor(2n/3) + 1
     */
    public record Secure(double clip, int threshold) {}

    /**
     * Differential privacy.
     *
     * @param clip the greatest norm of one record's gradient, or of one hospital's update
     * @param adaptive whether the clip follows the updates (Andrew et al. 2021); only for hospitals
     * @param epsilon at which the task ends; empty to go on to its rounds
     */
    public record Noise(
            Scope scope, double multiplier, double clip, boolean adaptive, double delta, OptionalDouble epsilon) {}

    /** Whose part in the data can not be told. */
    public enum Scope {
        RECORD,
        CLIENT
    }

    public boolean isFor(Scope scope) {
        return noise.isPresent() && noise.get().scope() == scope;
    }
}
