package org.xinglin.federation.participant;

import org.xinglin.federation.model.NamedVectors;

/** Trains and evaluates where the data is. Called by one thread; may take hours; deterministic for a round and a model. */
public interface LocalTrainer {
    TrainingResult train(int round, NamedVectors global);

    Evaluation evaluate(NamedVectors global);

    /** The model after local training, the rows it was trained on, and the mean loss at the end. */
    record TrainingResult(NamedVectors model, long samples, double loss) {}

    /** Over the held-out rows. */
    record Evaluation(long samples, double loss, double accuracy) {}
}
