package org.xinglin.federation.reputation;

/**
 * An opinion of subjective logic: belief, disbelief and uncertainty, which sum to one (Josang 2001; Kang et al. 2019,
 * 10.1109/JIOT.2019.2940820, the section on the multi-weight subjective-logic model).
 */
public record Opinion(double belief, double disbelief, double uncertainty) {
    /** Of somebody never seen: uncertainty one. */
    public static final Opinion NONE = new Opinion(0, 0, 1);

    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException when a part is outside of 0 to 1, or they do not sum to one */
    public Opinion {
        if (!isShare(belief) || !isShare(disbelief) || !isShare(uncertainty)) {
            throw new IllegalArgumentException("belief, disbelief and uncertainty are from 0 to 1");
        }
        if (Math.abs(belief + disbelief + uncertainty - 1) > ROUNDING) {
            throw new IllegalArgumentException("belief, disbelief and uncertainty sum to 1");
        }
    }

    /**
     * b = (1 - u) alpha / (alpha + beta), d = (1 - u) beta / (alpha + beta); without any evidence {@link #NONE}.
     *
     * @param alpha weight of the positive evidence, at least 0
     * @param beta weight of the negative evidence, at least 0
     * @param uncertainty 0 to 1
     */
    public static Opinion of(double alpha, double beta, double uncertainty) {
        double sum = alpha + beta;
        if (sum == 0) {
            return NONE;
        }
        double certain = 1 - uncertainty;
        double belief = certain * (alpha / sum);
        return new Opinion(belief, Math.max(0, certain - belief), uncertainty);
    }

    /** R = b + gamma u: gamma is how much of what is not known speaks for the participant. */
    public double reputation(double gamma) {
        return Math.min(1, belief + gamma * uncertainty);
    }

    /**
     * This opinion and another one of the same participant, made of different events, as one (Josang's consensus): the more certain
     * one counts more. Of two that are both certain, the middle.
     */
    public Opinion with(Opinion other) {
        double both = uncertainty + other.uncertainty - uncertainty * other.uncertainty;
        if (both == 0) {
            double middle = (belief + other.belief) / 2;
            return new Opinion(middle, 1 - middle, 0);
        }
        double combined = (belief * other.uncertainty + other.belief * uncertainty) / both;
        double open = uncertainty * other.uncertainty / both;
        return new Opinion(Math.min(1, combined), Math.max(0, 1 - combined - open), open);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
