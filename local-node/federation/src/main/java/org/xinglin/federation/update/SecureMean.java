package org.xinglin.federation.update;

import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.secagg.SecureSum;
import org.xinglin.federation.task.TaskSpec;

/** The mean of updates out of their secure sum, the same at the coordinator and in a replay. */
public final class SecureMean {
    private SecureMean() {}

    /**
     * Over the weights that are in the sum; where hospitals are hidden by noise, over the number fixed for the task.
     *
     * @param length of the payload
     * @throws IllegalStateException when all weights are 0
     */
    public static double[] of(TaskSpec spec, SecureSum sum, int length) {
        Parameters mean = sum.mean();
        double[] values = new double[length];
        mean.read(0, length, values);
        if (ClientNoise.isIn(spec)) {
            double factor = sum.weight() / spec.rounds().minParticipants();
            for (int i = 0; i < length; i++) {
                values[i] *= factor;
            }
        }
        return values;
    }
}
