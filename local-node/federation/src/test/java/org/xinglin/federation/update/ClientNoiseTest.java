package org.xinglin.federation.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.privacy.AdaptiveClip;
import org.xinglin.federation.privacy.DiscreteGaussian;
import org.xinglin.federation.privacy.GaussianNoise;
import org.xinglin.federation.secagg.VectorEncoding;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.task.TaskSpecException;

class ClientNoiseTest {
    private static TaskSpec spec() throws TaskSpecException {
        return TaskSpec.parse("""
                {"name":"toy","model":{"kind":"logistic-regression"},"dataset":{"missing":[],"columns":[
                {"name":"x","type":"numeric"},{"name":"y","type":"label","positiveAbove":0}],"testFraction":0.3,
                "splitSeed":1,"standardise":"none"},"algorithm":"fedavg","rounds":3,"minParticipants":4,
                "privacy":{"secureAggregation":true,"differentialPrivacy":{"scope":"client","noiseMultiplier":1,
                "clip":0.1,"adaptive":true,"delta":1e-5}},
                "local":{"optimizer":"sgd","learningRate":0.1,"batchSize":0,"steps":1},"seed":7}""");
    }

    /** Otherwise a coordinator could give all others a tiny clip, and with it a tiny share of the noise. */
    @Test
    void whoIsToldAnotherClipCanNotBeSummedWithTheOthers() throws TaskSpecException {
        TaskSpec spec = spec();
        VectorEncoding ours = SecureForm.updates(spec, 1, 0, 0.1, 4, "").encoding();
        for (double clip : new double[] {1e-12, 1e-3, Math.nextUp(0.1), 5}) {
            VectorEncoding theirs = SecureForm.updates(spec, 1, 0, clip, 4, "").encoding();
            assertThat(theirs.clip()).isNotEqualTo(ours.clip());
            assertThat(theirs.clip() / ours.clip()).isCloseTo(clip / 0.1, within(1e-9 * clip));
        }
    }

    @Test
    void theNextClipFollowsFromTheBitsOfAPlainAndOfASecureSum() throws TaskSpecException {
        ClientNoise noise = ClientNoise.atClip(spec(), 0.1);
        double[] sum = new double[3];
        for (float value : new float[] {0.01f, 0.05f, 3, 0.02f}) {
            float[] prepared = noise.prepared(new float[] {value, 0});
            assertThat(prepared).hasSize(3);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += prepared[i];
            }
        }
        double[] mean = Arrays.stream(sum).map(value -> value / 4).toArray();
        ServerState next = noise.next(new ServerState(1, new double[2], Map.of()), mean);
        AdaptiveClip after =
                AdaptiveClip.ofSlot(Objects.requireNonNull(next.slots().get("adaptive-clip")));
        // Three of four were within
        assertThat(after.clip()).isCloseTo(0.1 * Math.exp(-0.2 * (0.75 - 0.5)), within(1e-9));
        double[] released = noise.released(sum, 2, GaussianNoise.insecureForSimulation(3));
        assertThat(released[2] / 0.1).isCloseTo(0.75, within(5 / 4.0)).isNotEqualTo(0.75);
    }

    @Test
    void aShareOfNoiseLiesOnEveryValueAndOnTheBit() throws TaskSpecException {
        ClientNoise noise = ClientNoise.atClip(spec(), 0.1);
        float[] before = noise.prepared(new float[] {0.01f, 0});
        float[] after = before.clone();
        noise.addShare(after, 3, variance -> DiscreteGaussian.insecureForSimulation(variance, 4));
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isNotEqualTo(before[i]);
            assertThat((double) Math.abs(after[i])).isLessThan(noise.reach(3));
        }
    }
}
