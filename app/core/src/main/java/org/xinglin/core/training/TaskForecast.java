package org.xinglin.core.training;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from a task's choices, for a person to read before it is published.
 *
 * @param name as its author called it
 * @param cost empty without differential privacy
 * @param remarks in the order of {@link TaskRemark}
 */
public record TaskForecast(String name, TaskOffer offer, Optional<PrivacyCost> cost, Set<TaskRemark> remarks) {
    public TaskForecast {
        Set<TaskRemark> inOrder = EnumSet.noneOf(TaskRemark.class);
        inOrder.addAll(remarks);
        remarks = Collections.unmodifiableSet(inOrder);
    }
}
