package org.xinglin.federation.reward;

/** What a contribution is worth to whom publishes the task, in points: concave, so that more is worth less and less more. */
public sealed interface Satisfaction {
    double of(double contribution);

    /** Its derivative: falls as the contribution grows. */
    double slope(double contribution);

    /** Where {@link #of} begins to be a number and concave. */
    double least();

    /**
     * Kang et al. 2019 (10.1109/JIOT.2019.2940820, the section on contract theory): weight ln(most - work / f), where f is the
     * computing power, work / f the time that a round takes and most the longest that the publisher waits, less the transfer.
     */
    record TimeSaved(double weight, double most, double work) implements Satisfaction {
        public TimeSaved {
            if (!(weight > 0) || !(most > 0) || !(work > 0)) {
                throw new IllegalArgumentException("weight, time and work are above 0");
            }
        }

        @Override
        public double of(double contribution) {
            return weight * StrictMath.log(most - work / contribution);
        }

        @Override
        public double slope(double contribution) {
            return weight * work / (contribution * (most * contribution - work));
        }

        @Override
        public double least() {
            return work / most;
        }
    }

    /** weight ln(1 + f / scale): for contributions of which none is worth nothing, such as rows trained on. */
    record Volume(double weight, double scale) implements Satisfaction {
        public Volume {
            if (!(weight > 0) || !(scale > 0)) {
                throw new IllegalArgumentException("weight and scale are above 0");
            }
        }

        @Override
        public double of(double contribution) {
            return weight * StrictMath.log1p(contribution / scale);
        }

        @Override
        public double slope(double contribution) {
            return weight / (scale + contribution);
        }

        @Override
        public double least() {
            return 0;
        }
    }
}
