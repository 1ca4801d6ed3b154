package org.xinglin.federation.task;

/**
 * What makes a task the lower of two levels: its rounds begin with the model of a task above (HierFAVG, Liu et al. 2020, algorithm 1).
 *
 * @param task above
 * @param account that takes part there with what comes of the rounds here, in lower case
 * @param rounds here for each one above (kappa 1)
 */
public record LedSpec(TaskId task, String account, int rounds) {}
