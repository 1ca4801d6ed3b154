package org.xinglin.federation.update;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.privacy.AdaptiveClip;
import org.xinglin.federation.privacy.ClientDp;
import org.xinglin.federation.privacy.DiscreteGaussian;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.privacy.RdpCurve;
import org.xinglin.federation.privacy.RingNoise;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;

/**
 * Noise that hides whole hospitals, as a task wants it for one round. The number of participants is the task's least, fixed before it
 * begins; each round asks just as many.
 *
 * <p>Where the clip follows the updates, the bit "was within" travels behind them times the clip. So the largest value of a prepared
 * update is in proportion to the clip, and participants who were told different ones can not be summed: a coordinator that gives the
 * others a tiny clip, and with it next to no noise, gets no sum.
 */
public final class ClientNoise {
    private static final String SLOT = "adaptive-clip";

    private final ClientDp dp;
    private final Optional<AdaptiveClip> adaptive;

    private ClientNoise(ClientDp dp, Optional<AdaptiveClip> adaptive) {
        this.dp = dp;
        this.adaptive = adaptive;
    }

    /** Whether the task hides hospitals by noise. */
    public static boolean isIn(TaskSpec spec) {
        return spec.privacy().isFor(PrivacySpec.Scope.CLIENT);
    }

    /** For the round after {@code state}; empty for a task without such noise. */
    public static Optional<ClientNoise> of(TaskSpec spec, ServerState state) {
        if (!spec.privacy().isFor(PrivacySpec.Scope.CLIENT)) {
            return Optional.empty();
        }
        double[] slot = state.slots().get(SLOT);
        return Optional.of(slot == null ? atClip(spec, clip(spec)) : adaptive(AdaptiveClip.ofSlot(slot)));
    }

    /** As a participant sees it, which knows the task and is told the clip. */
    public static ClientNoise atClip(TaskSpec spec, double clip) {
        PrivacySpec.Noise noise = spec.privacy().noise().orElseThrow();
        int participants = spec.rounds().minParticipants();
        if (!noise.adaptive()) {
            return new ClientNoise(new ClientDp(clip, noise.multiplier(), participants), Optional.empty());
        }
        AdaptiveClip first = AdaptiveClip.start(noise.multiplier(), participants);
        return adaptive(new AdaptiveClip(
                clip, noise.multiplier(), participants, first.bitNoise(), first.quantile(), first.learningRate()));
    }

    private static ClientNoise adaptive(AdaptiveClip clip) {
        return new ClientNoise(clip.updates(), Optional.of(clip));
    }

    private static double clip(TaskSpec spec) {
        return spec.privacy().noise().orElseThrow().clip();
    }

    public double clip() {
        return dp.clip();
    }

    /** Fixed for the task. */
    public int participants() {
        return dp.participants();
    }

    /** What one round costs each participant. */
    public RdpCurve roundCost() {
        return adaptive.isPresent() ? adaptive.get().roundCost() : dp.roundCost();
    }

    /** Clips in place and, where the clip follows the updates, puts the bit times the clip behind it. */
    public float[] prepared(float[] update) {
        boolean within = dp.clip(update);
        if (adaptive.isEmpty()) {
            return update;
        }
        float[] longer = Arrays.copyOf(update, update.length + 1);
        longer[update.length] = within ? (float) dp.clip() : 0;
        return longer;
    }

    /**
     * A participant's share of the noise, for a sum that nobody sees without it.
     *
     * @param prepared is changed: rounded to units in which the noise is whole
     * @param noises for a variance: {@link DiscreteGaussian#secure}
     */
    public void addShare(float[] prepared, int leastSurvivors, LongFunction<DiscreteGaussian> noises) {
        int size = adaptive.isEmpty() ? prepared.length : prepared.length - 1;
        RingNoise ofValues = RingNoise.exactInFloats(dp, reach(leastSurvivors), Math.max(1, size), leastSurvivors);
        try (DiscreteGaussian noise = noises.apply(ofValues.shareVariance())) {
            ofValues.addTo(prepared, 0, size, noise);
        }
        if (adaptive.isPresent()) {
            double deviation = dp.clip() * adaptive.get().bitShareDeviation(leastSurvivors);
            RingNoise ofBit = ofValues.beside(dp.clip(), deviation);
            try (DiscreteGaussian noise = noises.apply(ofBit.shareVariance())) {
                ofBit.addTo(prepared, size, size + 1, noise);
            }
        }
    }

    /** What a value with its share of the noise does not exceed; in proportion to the clip. */
    public double reach(int leastSurvivors) {
        double bit = adaptive.isEmpty() ? 0 : 1 + 10 * adaptive.get().bitShareDeviation(leastSurvivors);
        return Math.max(dp.clip() * bit, dp.reachWithShare(leastSurvivors));
    }

    /** The mean over the fixed number, with noise; behind it the noisy share of unclipped updates times the clip. */
    public double[] released(double[] sum, int size, GaussianNoise random) {
        double[] mean = Arrays.copyOf(sum, size);
        dp.releaseMean(mean, random);
        if (adaptive.isEmpty()) {
            return mean;
        }
        double[] longer = Arrays.copyOf(mean, size + 1);
        int within = (int) Math.round(sum[size] / dp.clip());
        longer[size] = dp.clip() * adaptive.get().noisyFraction(within, random);
        return longer;
    }

    /**
     * The server's state with what the next round's clip follows from.
     *
     * @param mean as {@link #released} gives it, or out of a secure sum
     */
    public ServerState next(ServerState after, double[] mean) {
        if (adaptive.isEmpty()) {
            return after;
        }
        Map<String, double[]> slots = new TreeMap<>(after.slots());
        slots.put(SLOT, adaptive.get().next(mean[mean.length - 1] / dp.clip()).toSlot());
        return new ServerState(after.round(), after.model(), slots);
    }
}
