package org.xinglin.core.training;

import java.util.List;

/**
 * A closed round.
 *
 * @param round from 1
 * @param accuracy of the new global model over all hospitals' held-out rows together
 * @param loss likewise
 */
public record RoundResult(int round, double accuracy, double loss, List<HospitalResult> hospitals) {
    public RoundResult {
        hospitals = List.copyOf(hospitals);
    }
}
