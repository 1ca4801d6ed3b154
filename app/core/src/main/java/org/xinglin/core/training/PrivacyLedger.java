package org.xinglin.core.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinglin.core.ids.TaskId;

/**
 * All that this hospital ever spent of its patients' privacy, over all tasks: nothing is taken back. Local and encrypted at rest;
 * durable when a call returns. Thread-safe: two charges never pass a bound together that they pass one by one.
 */
public interface PrivacyLedger {
    /**
     * Writes the spend down, when the sum with it is still within bounds; a release that stands there already is not charged again.
     *
     * @param within told the sum of all in the spend's scope with this one
     */
    Outcome charge(PrivacySpend spend, Predicate<? super RenyiLoss> within);

    /** The sum of all spends in a scope; empty before the first. */
    Optional<RenyiLoss> spent(PrivacyScope scope);

    /** What each task cost in a scope, the one begun last first. */
    List<TaskCost> byTask(PrivacyScope scope);

    /** What became of a charge. */
    enum Outcome {
        CHARGED,
        /** The same release had been charged before. */
        KNOWN,
        /** Out of bounds: nothing was written, and nothing may leave. */
        REFUSED
    }

    /** @param releases updates that left, or may have left */
    record TaskCost(TaskId task, int releases, RenyiLoss cost) {}
}
