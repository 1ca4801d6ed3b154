package org.xinglin.federation.update;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.xinglin.federation.aggregation.AggregationRule;
import org.xinglin.federation.aggregation.Rules;
import org.xinglin.federation.compression.Compression;
import org.xinglin.federation.compression.Compressions;
import org.xinglin.federation.compression.UnreadableUpdateException;
import org.xinglin.federation.model.Layout;
import org.xinglin.federation.task.PrivacySpec;
import org.xinglin.federation.task.TaskSpec;

/**
 * The form of a task's updates: float32, little endian, in the order of the layout that the rule broadcasts; behind them one number
 * more where the clip follows the updates (1 for an update that was not clipped, 0 for one that was). Or the compressed form of that.
 */
public final class Payload {
    private final Layout layout;
    private final int extra;
    private final Optional<Compression> compression;
    private final long seed;

    private Payload(Layout layout, int extra, Optional<Compression> compression, long seed) {
        this.layout = layout;
        this.extra = extra;
        this.compression = compression;
        this.seed = seed;
    }

    public static Payload of(TaskSpec spec) {
        AggregationRule rule =
                Rules.of(spec.algorithm().name(), spec.algorithm().settings());
        Layout model = spec.layout();
        boolean adaptive =
                spec.privacy().noise().map(PrivacySpec.Noise::adaptive).orElse(false);
        return new Payload(
                rule.hasCompanions() ? model.withCompanions() : model,
                adaptive ? 1 : 0,
                spec.compression().map(chosen -> Compressions.of(chosen.name(), chosen.settings())),
                spec.seed());
    }

    /** Of what travels down, and of the update without what stands behind it. */
    public Layout layout() {
        return layout;
    }

    /** Values of the update itself. */
    public int size() {
        return layout.size();
    }

    /** Values with what stands behind them. */
    public int length() {
        return layout.size() + extra;
    }

    /** Empty where updates travel as they are. */
    public Optional<Compression> compression() {
        return compression;
    }

    /** The same for all participants of a round: which places are sent. */
    public long sharedSeed(int round) {
        return seed * 31 + round;
    }

    /** As they are: for a task without compression. */
    public byte[] content(float[] values) {
        ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.asFloatBuffer().put(values);
        return out.array();
    }

    /**
     * What the content stands for: {@link #length} values.
     *
     * @param round that it was asked for
     * @throws IllegalArgumentException when it is not of the task's form
     */
    public float[] values(int round, byte[] content) {
        if (compression.isPresent()) {
            try {
                return compression.get().decode(content, length(), sharedSeed(round));
            } catch (UnreadableUpdateException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
        if (content.length != (long) Float.BYTES * length()) {
            throw new IllegalArgumentException(content.length + " bytes, and not " + (long) Float.BYTES * length());
        }
        float[] values = new float[length()];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
