package org.xinglin.learning.training;

/**
 * How a hospital trains in a round. Hospitals may take different numbers of steps.
 *
 * @param batchSize rows a step; 0 for all
 * @param proximal FedProx: mu of the term mu/2 |w - w_global|^2; 0 for none
 * @param weightDecay lambda of the term lambda/2 |weights|^2, biases left out; 0 for none
 */
public record TrainingPlan(OptimizerChoice optimizer, int batchSize, int steps, double proximal, double weightDecay) {
    public TrainingPlan {
        if (batchSize < 0 || steps < 1 || !(proximal >= 0) || !(weightDecay >= 0)) {
            throw new IllegalArgumentException("not a plan to train by: " + batchSize + " rows a step, " + steps
                    + " steps, proximal " + proximal + ", weight decay " + weightDecay);
        }
    }

    /** Plain. */
    public static TrainingPlan of(OptimizerChoice optimizer, int batchSize, int steps) {
        return new TrainingPlan(optimizer, batchSize, steps, 0, 0);
    }
}
