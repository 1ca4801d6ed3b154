package org.xinglin.learning.training;

import java.util.Arrays;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.model.NamedVectors;

/**
 * SCAFFOLD at the hospital (Karimireddy et al. 2020, algorithm 1, option II). The coordinator sends [x | c], the model and its control
 * variate; the hospital keeps c_k from round to round.
 */
final class ControlVariates {
    private final float[] model;
    private final float[] common;
    private final float[] own;
    private final Layout both;

    /**
     * @param broadcast [x | c]
     * @param own c_k, zeros in the hospital's first round
     */
    ControlVariates(NamedVectors broadcast, NamedVectors own) {
        int size = own.size();
        if (!broadcast.layout().equals(own.layout().withCompanions())) {
            throw new IllegalArgumentException("the control variate is not one of the model that came");
        }
        float[] flat = broadcast.sharedForReading();
        this.both = broadcast.layout();
        this.model = Arrays.copyOf(flat, size);
        this.common = Arrays.copyOfRange(flat, size, 2 * size);
        this.own = own.flat();
    }

    float[] model() {
        return model;
    }

    /** c - c_k: what each step adds to its gradient. */
    float[] correction() {
        float[] correction = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            correction[i] = common[i] - own[i];
        }
        return correction;
    }

    /** c_k + = c_k - c + (x - y) / (steps * lr). */
    float[] after(float[] trained, int steps, double learningRate) {
        float[] next = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            next[i] = (float) ((double) own[i] - common[i] + ((double) model[i] - trained[i]) / (steps * learningRate));
        }
        return next;
    }

    /** [delta y | delta c]. */
    NamedVectors update(float[] trained, float[] next) {
        float[] update = new float[2 * own.length];
        for (int i = 0; i < own.length; i++) {
            update[i] = trained[i] - model[i];
            update[own.length + i] = next[i] - own[i];
        }
        return NamedVectors.owning(both, update);
    }
}
