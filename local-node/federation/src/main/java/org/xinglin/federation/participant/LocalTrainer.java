package org.xinglin.federation.participant;

import java.util.Optional;
import org.xinglin.federation.evaluation.Evaluation;
import org.xinglin.federation.model.NamedVectors;

/**
 * Trains and evaluates where the data is. Called by one thread; may take hours; deterministic for a round and a model unless it adds
 * noise. An interrupt ends training early.
 * A {@link DeclinedException} says that it can not be done now: nobody waits for this hospital then, and it is asked again later.
 */
public interface LocalTrainer {
    TrainingResult train(TrainingOrder order) throws InterruptedException;

    /** Over the held-out rows. */
    Evaluation evaluate(NamedVectors model);

    /** Share of the rows that the task's schema could use, 0 to 1. */
    default double dataQuality() {
        return 1;
    }

    /** Counts and sums of the training rows as the task's schema lists them; empty where the task standardises otherwise. */
    default double[] statistics() {
        return new double[0];
    }

    /** What came of everybody's statistics, before the first round. @throws IllegalArgumentException when it fits not the schema */
    default void standardise(byte[] statistics) {}

    /**
     * One round's work.
     *
     * @param round from 1
     * @param global the model, and behind it what the rule sends along
     * @param companions what {@link TrainingResult#companions} was when an update of this participant last counted; empty at first
     */
    record TrainingOrder(int round, NamedVectors global, Optional<NamedVectors> companions) {}

    /**
     * What came of local training.
     *
     * @param update local minus global, of the shape of {@link TrainingOrder#global}
     * @param samples rows it was trained on
     * @param loss mean loss over them at the end
     * @param accuracy of the trained model on the held-out rows
     * @param steps done
     * @param companions to be kept until the next round (SCAFFOLD's own control variate); empty for none
     * @param spent of the records' privacy; empty without noise for records
     */
    record TrainingResult(
            NamedVectors update,
            long samples,
            double loss,
            double accuracy,
            int steps,
            Optional<NamedVectors> companions,
            Optional<Spent> spent) {
        /** Without companions and noise. */
        public TrainingResult(NamedVectors update, long samples, double loss, double accuracy, int steps) {
            this(update, samples, loss, accuracy, steps, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Steps of the sampled Gaussian mechanism (Mironov et al. 2019).
     *
     * @param rate with which a record is taken into a step, 0 to 1
     * @param multiplier the noise's deviation in units of the clip
     */
    record Spent(double rate, double multiplier, int steps) {}
}
