package org.xinglin.federation.reward;

/**
 * A kind of participant, as the publisher thinks they are spread.
 *
 * @param preference theta: how much a point is worth to it; greater for better data, which needs less work for the same
 * @param share of the participants that are of this type; all shares sum to one
 */
public record ParticipantType(double preference, double share) {
    public ParticipantType {
        boolean sane = preference > 0 && preference < Double.POSITIVE_INFINITY && share > 0 && share <= 1;
        if (!sane) {
            throw new IllegalArgumentException("a preference is above 0, a share above 0 and up to 1");
        }
    }
}
