package org.xinglin.learning.rounds;

import java.util.List;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.TrainTestSplit;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.training.Evaluator;

/** Held-out rows of all hospitals together, to judge a common model by. */
final class Strangers {
    private static final int AT_A_TIME = 256;

    private final Network network;
    private final List<Examples> rows;

    Strangers(TaskSpec spec, List<TrainTestSplit> data) {
        this.network = Network.of(spec.model(), spec.dataset().featureNames().size(), AT_A_TIME);
        this.rows = data.stream()
                .map(split -> Examples.of(split.test().features(), split.test().labels()))
                .toList();
    }

    double accuracy(NamedVectors model) {
        network.load(model);
        Evaluator evaluator = new Evaluator(network);
        return Predictions.joined(rows.stream().map(evaluator::predict).toList())
                .accuracy();
    }
}
