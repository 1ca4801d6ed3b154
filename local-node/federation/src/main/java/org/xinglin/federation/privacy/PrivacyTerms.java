package org.xinglin.federation.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The choices of a task that decide what it costs in privacy.
 *
 * <p>Of records: what is accounted is DP-SGD (Abadi et al. 2016, algorithm 1). A step draws each row with probability q by itself and
 * in secret, clips each row's gradient to norm C, adds N(0, (zC)^2) to each coordinate of the sum, and divides by the expected batch
 * size and never by the drawn one; an empty batch still makes a step of pure noise. Nothing else of the rows may leave: no exact loss
 * or count, no model before the noise, no statistic of layers that mix rows. Epsilon holds for one row: who has k rows loses more.
 *
 * @param scope whose part in the data shall not be told
 * @param members rows of the hospital, or hospitals
 * @param sampling who is drawn for a release
 * @param noiseMultiplier z, above 0
 * @param releasesPerRound steps of a round for records; 1 for hospitals
 * @param rounds at least 1
 * @param delta above 0, below 1
 */
public record PrivacyTerms(
        Scope scope,
        long members,
        Sampling sampling,
        double noiseMultiplier,
        long releasesPerRound,
        int rounds,
        double delta) {
    private static final int FEW_SITES = 10;
    private static final double LAX = 0.1;
    private static final double LARGE_RATE = 0.1;
    private static final double WEAK = 1;
    private static final double MEANINGLESS = 10;

    /** Whose part in the data can not be told. */
    public enum Scope {
        RECORD,
        CLIENT
    }

    /**
     * Who is drawn for a release.
     *
     * @param rate with which a member is drawn, above 0 and up to 1
     * @param isPoisson whether each is drawn by itself; batches of a fixed size, shuffled, gain nothing from their rate
     */
    public record Sampling(double rate, boolean isPoisson) {
        public static final Sampling ALL = new Sampling(1, true);

        public Sampling {
            if (!(rate > 0 && rate <= 1)) {
                throw new IllegalArgumentException("a sampling rate is above 0 and up to 1, not " + rate);
            }
        }

        double accounted() {
            return isPoisson ? rate : 1;
        }
    }

    public PrivacyTerms {
        if (members < 1 || releasesPerRound < 1 || rounds < 1) {
            throw new IllegalArgumentException("members, releases and rounds are at least 1 each");
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("a delta is above 0 and below 1, not " + delta);
        }
    }

    /** DP-SGD with Poisson batches at a hospital of so many rows. */
    public static PrivacyTerms ofRecords(
            long rows, double expectedBatch, double noiseMultiplier, long stepsPerRound, int rounds, double delta) {
        Sampling sampling = new Sampling(expectedBatch / rows, true);
        return new PrivacyTerms(Scope.RECORD, rows, sampling, noiseMultiplier, stepsPerRound, rounds, delta);
    }

    /** Noise on the mean of hospitals that all take part in every round. */
    public static PrivacyTerms ofClients(ClientDp terms, int rounds, double delta) {
        return new PrivacyTerms(
                Scope.CLIENT, terms.participants(), Sampling.ALL, terms.noiseMultiplier(), 1, rounds, delta);
    }

    /** What one round costs. */
    public RdpCurve costOfRound() {
        return RdpCurve.sampledGaussian(sampling.accounted(), noiseMultiplier).times(releasesPerRound);
    }

    /** Epsilon and what must be said of it. */
    public PrivacyForecast forecast() {
        RdpCurve round = costOfRound();
        RdpCurve cost = round.times(rounds);
        PrivacyLoss loss = cost.at(delta);
        return new PrivacyForecast(loss, cost, round, warnings(loss.epsilon()));
    }

    private Set<PrivacyWarning> warnings(double epsilon) {
        Set<PrivacyWarning> warnings = EnumSet.noneOf(PrivacyWarning.class);
        if (Double.isInfinite(epsilon)) {
            warnings.add(PrivacyWarning.NO_PROMISE);
        } else if (epsilon > MEANINGLESS) {
            warnings.add(PrivacyWarning.EPSILON_ABOVE_10);
        } else if (epsilon > WEAK) {
            warnings.add(PrivacyWarning.EPSILON_ABOVE_1);
        }
        if (delta * members >= 1) {
            warnings.add(PrivacyWarning.DELTA_TOO_LARGE);
        } else if (delta * members > LAX) {
            warnings.add(PrivacyWarning.DELTA_LAX);
        }
        if (scope == Scope.CLIENT && members <= FEW_SITES && sampling.accounted() == 1) {
            warnings.add(PrivacyWarning.CLIENT_LEVEL_WITH_FEW_SITES_MEANS_NOTHING);
        }
        if (!sampling.isPoisson() && sampling.rate() < 1) {
            warnings.add(PrivacyWarning.SHUFFLED_BATCHES_COUNT_IN_FULL);
        } else if (scope == Scope.RECORD && sampling.rate() > LARGE_RATE) {
            warnings.add(PrivacyWarning.BATCH_IS_MUCH_OF_THE_DATA);
        }
        return Collections.unmodifiableSet(warnings);
    }
}
