package org.xinglin.learning.training;

import java.util.List;
import java.util.Map;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.InputSpec;
import org.xinglin.federation.task.ModelSpec.Kind;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.models.Network;

/** The logistic regression of the heart disease task. */
record HeartModel(int features) {
    /** As FLamby has it. */
    static final HeartModel PUBLISHED = new HeartModel(HeartHospital.FEATURES);

    Layout layout() {
        return Layout.of(Map.of(TaskSpec.WEIGHTS, features, TaskSpec.BIAS, 1));
    }

    Network network() {
        ModelSpec spec =
                new ModelSpec(Kind.LOGISTIC_REGRESSION, 2, List.of(), Activation.RELU, 0, InputSpec.NONE, Map.of());
        return Network.of(spec, features, 64);
    }

    /** From weights and the bias behind them, as the published files have it, to the order of the names. */
    static double[] byName(double[] theta) {
        double[] named = new double[theta.length];
        named[0] = theta[theta.length - 1];
        System.arraycopy(theta, 0, named, 1, theta.length - 1);
        return named;
    }
}
