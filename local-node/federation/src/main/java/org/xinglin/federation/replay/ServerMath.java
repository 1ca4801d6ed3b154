package org.xinglin.federation.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.federation.aggregation.Aggregate;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Contribution;
import org.xinglin.federation.aggregation.MeanRule;
import org.xinglin.federation.aggregation.Parameters;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.aggregation.ServerState;
import org.xinglin.federation.model.NamedVectors;
import org.xinglin.federation.secagg.MaskedSum;
import org.xinglin.federation.secagg.MaskedVector;
import org.xinglin.federation.secagg.SecureSum;
import org.xinglin.federation.secagg.VoidSumException;
import org.xinglin.federation.task.RoundManifest;
import org.xinglin.federation.task.RoundManifest.Entry;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.federation.update.ClientNoise;
import org.xinglin.federation.update.Payload;
import org.xinglin.federation.update.SecureForm;
import org.xinglin.federation.update.SecureMean;
import org.xinglin.federation.update.Staleness;

/** What the coordinator computes in a round, computed again. */
final class ServerMath {
    private final TaskSpec spec;
    private final AggregationRule rule;
    private final Payload payload;

    ServerMath(TaskSpec spec) {
        this.spec = spec;
        this.rule = Rules.of(spec.algorithm().name(), spec.algorithm().settings());
        this.payload = Payload.of(spec);
    }

    /** Updates as bytes, one after the other. */
    @FunctionalInterface
    interface Contents {
        byte[] of(Entry entry) throws UnfitException;
    }

    /** Before the first round. */
    ServerState begin() {
        return begin(spec.initialModel());
    }

    /** Before a round that begins with a model that the level above gave. */
    ServerState begin(NamedVectors model) {
        double[] initial = new double[model.size()];
        float[] given = model.sharedForReading();
        for (int i = 0; i < initial.length; i++) {
            initial[i] = given[i];
        }
        return rule.begin(initial);
    }

    /** Whether such rounds can be in the task. */
    boolean isLed() {
        return spec.led().isPresent();
    }

    /** What participants get. */
    NamedVectors broadcast(ServerState state) {
        return NamedVectors.rounding(payload.layout(), rule.broadcast(state));
    }

    /**
     * The state after the round, and the share of each update where the manifest's can be checked.
     *
     * @param aggregate what the manifest names beside the updates; empty for a plain round
     * @throws IllegalArgumentException when contents are not of the task's form
     * @throws VoidSumException when the masked vectors and their masks are not of one round
     */
    Aggregate after(ServerState before, RoundManifest manifest, Contents contents, byte[] aggregate)
            throws UnfitException, VoidSumException {
        return switch (manifest.kind()) {
            case PLAIN -> plain(before, manifest, contents);
            case SECURE -> new Aggregate(secure(before, manifest, contents, aggregate), Map.of());
            case NOISED -> new Aggregate(noised(before, aggregate), Map.of());
        };
    }

    private Aggregate plain(ServerState before, RoundManifest manifest, Contents contents) throws UnfitException {
        List<Contribution> all = new ArrayList<>();
        List<Contribution> moving = new ArrayList<>();
        for (Entry entry : manifest.updates()) {
            byte[] content = contents.of(entry);
            try {
                float[] values = payload.values(entry.base(), content);
                Contribution contribution = contribution(manifest, entry, values);
                all.add(contribution);
                if (!isIdle(values)) {
                    moving.add(contribution);
                }
            } catch (IllegalArgumentException e) {
                throw unreadable(manifest, entry, e);
            }
        }
        return rule.aggregate(before, moving.size() < Math.max(1, rule.least()) ? all : moving, share(manifest));
    }

    /** In rounds out of step, as far as it still counts. */
    private Contribution contribution(RoundManifest manifest, Entry entry, float[] values) {
        Contribution given = new Contribution(
                entry.account(), Parameters.of(values), entry.samples(), entry.loss(), entry.accuracy());
        return spec.rounds()
                .buffered()
                .map(buffer -> Staleness.faded(given, manifest.round() - entry.base(), buffer.exponent()))
                .orElse(given);
    }

    /** The model sent back as if it had been trained: it does not thin the others out. */
    private boolean isIdle(float[] values) {
        for (int i = 0; i < payload.size(); i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static UnfitException unreadable(RoundManifest manifest, Entry entry, IllegalArgumentException e) {
        String words = "the update is none of this task: " + e.getMessage();
        return new UnfitException(
                new Finding(manifest.round(), entry.account(), entry.cid(), Flaw.UNREADABLE, words), e);
    }

    private static double share(RoundManifest manifest) {
        int there = manifest.updates().size();
        return (double) there / Math.max(manifest.asked(), there);
    }

    private ServerState secure(ServerState before, RoundManifest manifest, Contents contents, byte[] masks)
            throws UnfitException, VoidSumException {
        Optional<ClientNoise> noise = ClientNoise.of(spec, before);
        double clip = noise.map(ClientNoise::clip).orElse(0.0);
        MaskedSum masked = new MaskedSum(SecureForm.updates(spec, manifest.round(), 1, clip, manifest.asked(), ""));
        for (Entry entry : manifest.updates()) {
            byte[] content = contents.of(entry);
            try {
                masked.add(new MaskedVector(content));
            } catch (IllegalArgumentException e) {
                throw unreadable(manifest, entry, e);
            }
        }
        SecureSum sum = masked.without(masks);
        return stepped(before, SecureMean.of(spec, sum, payload.length()), noise, share(manifest));
    }

    private ServerState noised(ServerState before, byte[] released) {
        if (released.length != (long) Double.BYTES * payload.length()) {
            throw new IllegalArgumentException("the noised mean has " + released.length + " bytes");
        }
        double[] mean = new double[payload.length()];
        ByteBuffer.wrap(released)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(mean);
        return stepped(before, mean, ClientNoise.of(spec, before), 1);
    }

    private ServerState stepped(ServerState before, double[] mean, Optional<ClientNoise> noise, double share) {
        Parameters update = Parameters.of(Arrays.copyOf(mean, payload.size()));
        ServerState after = ((MeanRule) rule).step(before, update, share);
        return noise.isPresent() ? noise.get().next(after, mean) : after;
    }
}
