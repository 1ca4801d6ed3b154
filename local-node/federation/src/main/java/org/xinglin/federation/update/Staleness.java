package org.xinglin.federation.update;

import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.Parameters;

/** How much less an update counts in asynchronous rounds when it began with an older model, the same in a replay. */
public final class Staleness {
    private Staleness() {}

    /**
     * The update times (1 + staleness)^-exponent (Nguyen et al. 2022, section 5: polynomial with exponent one half).
     *
     * @param rounds that passed since the model it began with; 0 for none
     */
    public static Contribution faded(Contribution given, int rounds, double exponent) {
        if (rounds == 0) {
            return given;
        }
        double factor = Math.pow(1.0 + rounds, -exponent);
        return new Contribution(
                given.account(), new Scaled(given.update(), factor), given.samples(), given.loss(), given.accuracy());
    }

    /** Values times a factor, made where they are read. */
    private record Scaled(Parameters values, double factor) implements Parameters {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public void read(int from, int count, double[] into) {
            values.read(from, count, into);
            for (int i = 0; i < count; i++) {
                into[i] *= factor;
            }
        }

        @Override
        public void addTo(double[] sum, int from, int count, double weight) {
            values.addTo(sum, from, count, weight * factor);
        }
    }
}
