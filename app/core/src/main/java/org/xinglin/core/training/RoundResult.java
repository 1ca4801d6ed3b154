package org.xinglin.core.training;

import java.util.List;

/**
 * A closed round.
 *
 * @param round from 1
 * @param accuracy of the new global model over all hospitals' held-out rows together
 * @param loss likewise
 * @param measures likewise
 * @param epsilon spent so far by noise that hides hospitals; zero without
 */
public record RoundResult(
        int round, double accuracy, double loss, Measures measures, double epsilon, List<HospitalResult> hospitals) {
    public RoundResult {
        hospitals = List.copyOf(hospitals);
    }

    /** Without further measures. */
    public RoundResult(int round, double accuracy, double loss, List<HospitalResult> hospitals) {
        this(round, accuracy, loss, Measures.NONE, 0, hospitals);
    }
}
