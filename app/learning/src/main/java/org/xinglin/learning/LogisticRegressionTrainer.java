package org.xinglin.learning;

import java.util.List;
import java.util.Map;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.task.LocalSpec;
import org.xinglin.federation.task.ModelSpec;
import org.xinglin.federation.task.ModelSpec.Activation;
import org.xinglin.federation.task.ModelSpec.InputSpec;
import org.xinglin.federation.task.ModelSpec.Kind;
import org.xinglin.learning.data.Rows;
import org.xinglin.learning.metrics.Predictions;
import org.xinglin.learning.models.Examples;
import org.xinglin.learning.models.Network;
import org.xinglin.learning.training.Evaluator;
import org.xinglin.learning.training.LocalTraining;
import org.xinglin.learning.training.OptimizerChoice;
import org.xinglin.learning.training.ShuffledBatches;
import org.xinglin.learning.training.TrainingPlan;

/** Logistic regression by plain SGD, as a task without further wishes has it. */
final class LogisticRegressionTrainer implements LocalTrainer {
    private static final int CAPACITY = 256;

    private final Examples train;
    private final Examples test;
    private final LocalSpec local;
    private final long seed;
    private final Network network;
    private final LocalTraining training;

    LogisticRegressionTrainer(Rows train, Rows test, LocalSpec local, long seed) {
        this.train = Examples.of(train.features(), train.labels());
        this.test = Examples.of(test.features(), test.labels());
        this.local = local;
        this.seed = seed;
        ModelSpec model =
                new ModelSpec(Kind.LOGISTIC_REGRESSION, 2, List.of(), Activation.RELU, 0, InputSpec.NONE, Map.of());
        this.network = Network.of(model, this.train.width(), CAPACITY);
        TrainingPlan plan =
                TrainingPlan.of(OptimizerChoice.sgd(local.learningRate()), local.batchSize(), local.steps());
        this.training = new LocalTraining(network, this.train, plan);
    }

    @Override
    public TrainingResult train(int round, NamedVectors global) {
        training.run(global, new ShuffledBatches(train.size(), local.batchSize(), seed, round), seed);
        NamedVectors model = network.model();
        return new TrainingResult(
                model, train.size(), new Evaluator(network).predict(train).loss());
    }

    @Override
    public Evaluation evaluate(NamedVectors global) {
        network.load(global);
        Predictions predictions = new Evaluator(network).predict(test);
        return new Evaluation(predictions.size(), predictions.loss(), predictions.accuracy());
    }
}
