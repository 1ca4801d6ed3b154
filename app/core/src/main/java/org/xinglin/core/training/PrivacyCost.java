package org.xinglin.core.training;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a task with differential privacy comes to.
 *
 * @param scope not NONE
 * @param members of whom one is hidden: training rows of a hospital, or hospitals
 * @param rounds after which the task is over, which may be fewer than it asks for where it ends at an epsilon
 * @param epsilon after all of them, at {@code delta}; infinite when nothing is promised
 * @param epsilonOfRound of one round by itself; rounds together cost less than their sum
 * @param cautions in the order of their weight
 */
public record PrivacyCost(
        PrivacyScope scope,
        long members,
        int rounds,
        double epsilon,
        double epsilonOfRound,
        double delta,
        Set<PrivacyCaution> cautions) {
    public PrivacyCost {
        Set<PrivacyCaution> inOrder = EnumSet.noneOf(PrivacyCaution.class);
        inOrder.addAll(cautions);
        cautions = Collections.unmodifiableSet(inOrder);
    }
}
