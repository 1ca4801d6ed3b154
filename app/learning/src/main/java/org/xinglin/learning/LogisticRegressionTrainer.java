package org.xinglin.learning;

import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.participant.LocalTrainer;
import org.xinglin.federation.task.LocalSpec;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.Rows;

/**
 * Logistic regression by plain SGD on the mean binary cross-entropy, in float32. Arrays are made once and worked on in place.
 * The order of mini-batches follows from the task's seed and the round, so that a round done again gives the same bits.
 */
final class LogisticRegressionTrainer implements LocalTrainer {
    private final Sample train;
    private final Sample test;
    private final LocalSpec local;
    private final long seed;
    private final Sample batch;
    private final INDArray error;
    private final INDArray weights;
    private final INDArray gradient;

    LogisticRegressionTrainer(Rows train, Rows test, LocalSpec local, long seed) {
        this.train = Sample.of(train);
        this.test = Sample.of(test);
        this.local = local;
        this.seed = seed;
        int rows = isFullBatch() ? this.train.size() : local.batchSize();
        this.batch = isFullBatch() ? this.train : Sample.blank(rows, this.train.width());
        this.error = Nd4j.create(DataType.FLOAT, rows, 1);
        this.weights = Nd4j.create(DataType.FLOAT, this.train.width(), 1);
        this.gradient = Nd4j.create(DataType.FLOAT, this.train.width(), 1);
    }

    private boolean isFullBatch() {
        return local.batchSize() == 0 || local.batchSize() >= train.size();
    }

    @Override
    public TrainingResult train(int round, NamedVectors global) {
        Random random = new Random(seed * 31 + round);
        float[] start = global.get(TaskSpec.WEIGHTS);
        for (int j = 0; j < start.length; j++) {
            weights.putScalar(j, start[j]);
        }
        float bias = global.get(TaskSpec.BIAS)[0];
        int[] order = isFullBatch() ? new int[0] : shuffled(random);
        int next = 0;
        for (int step = 0; step < local.steps(); step++) {
            if (!isFullBatch() && next + batch.size() > order.length) {
                order = shuffled(random);
                next = 0;
            }
            fill(order, next);
            next += batch.size();
            bias = step(bias);
        }
        NamedVectors model =
                NamedVectors.of(Map.of(TaskSpec.WEIGHTS, weights.data().asFloat(), TaskSpec.BIAS, new float[] {bias}));
        return new TrainingResult(model, train.size(), measure(train, model).loss());
    }

    /** An epoch's order, by Fisher and Yates. */
    private int[] shuffled(Random random) {
        int[] order = new int[train.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private void fill(int[] order, int first) {
        if (isFullBatch()) {
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            int row = order[first + i];
            batch.features().getRow(i).assign(train.features().getRow(row));
            batch.labels().putScalar(i, train.labels().getFloat(row));
        }
    }

    /** One step: error = sigmoid(X w + b) - y; w -= lr X' error / n; b -= lr mean(error). @return the new bias */
    private float step(float bias) {
        batch.features().mmuli(weights, error);
        error.addi(bias);
        Transforms.sigmoid(error, false);
        error.subi(batch.labels());
        batch.features().transpose().mmuli(error, gradient);
        float rate = (float) (local.learningRate() / batch.size());
        weights.subi(gradient.muli(rate));
        return bias - rate * error.sumNumber().floatValue();
    }

    @Override
    public Evaluation evaluate(NamedVectors global) {
        return measure(test, global);
    }

    /** Mean cross-entropy from the logits, finite however sure the model is; a tie counts as negative. */
    private static Evaluation measure(Sample sample, NamedVectors model) {
        float[] w = model.get(TaskSpec.WEIGHTS);
        float bias = model.get(TaskSpec.BIAS)[0];
        INDArray column = Nd4j.create(w).reshape(w.length, 1);
        float[] logits = sample.features().mmul(column).addi(bias).data().asFloat();
        double loss = 0;
        int right = 0;
        for (int i = 0; i < logits.length; i++) {
            double z = logits[i];
            double label = sample.labels().getFloat(i);
            loss += Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - z * label;
            right += (z > 0) == (label > 0.5) ? 1 : 0;
        }
        return new Evaluation(logits.length, loss / logits.length, (double) right / logits.length);
    }
}
