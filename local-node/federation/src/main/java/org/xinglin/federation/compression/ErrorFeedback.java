package org.xinglin.federation.compression;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a participant has not sent yet of its updates: added to the next one (Seide et al. 2014; Stich et al. 2018, algorithm 1). State
 * of one participant in one task, to be kept across restarts; immutable.
 *
 * <p>Take {@link Sent#ifAccepted} only when the update was accepted: otherwise nothing of it reached the model, and the old state
 * holds. When the model begins anew, begin with {@link #none}: what was left over belongs to another model. It reveals as much as an
 * update does and never leaves the hospital.
 */
public final class ErrorFeedback {
    private static final byte VERSION = 1;

    private final float[] residual;

    private ErrorFeedback(float[] residual) {
        this.residual = residual;
    }

    /** Nothing is owed. */
    public static ErrorFeedback none(int size) {
        return new ErrorFeedback(new float[size]);
    }

    /**
     * An update, encoded.
     *
     * @param bytes to be sent
     * @param values what the other side decodes from them
     * @param ifAccepted the state once the coordinator took it
     */
    public record Sent(byte[] bytes, float[] values, ErrorFeedback ifAccepted) {}

    public int size() {
        return residual.length;
    }

    /** A copy. */
    public float[] residual() {
        return residual.clone();
    }

    /**
     * The update and what is owed. Clip for client-level differential privacy after this and before {@link #send}: then what is
     * sent depends on one participant by no more than the norm, whatever is owed.
     *
     * @throws IllegalArgumentException when the update is of another size
     */
    public float[] compensate(float[] update) {
        if (update.length != residual.length) {
            throw new IllegalArgumentException(update.length + " values after " + residual.length);
        }
        float[] sum = update.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += residual[i];
        }
        return sum;
    }

    /** Encodes {@code compensated} and keeps what the encoding left out, also by rounding; an unbiased form owes nothing. */
    public Sent send(Compression compression, float[] compensated, Seeds seeds) {
        byte[] bytes = compression.encode(compensated, seeds);
        float[] values = decodeOwn(compression, bytes, compensated.length, seeds);
        float[] left = new float[compensated.length];
        if (compression.isBiased()) {
            for (int i = 0; i < left.length; i++) {
                left[i] = compensated[i] - values[i];
            }
        }
        return new Sent(bytes, values, new ErrorFeedback(left));
    }

    /** {@link #compensate}, then {@link #send}. */
    public Sent compress(Compression compression, float[] update, Seeds seeds) {
        return send(compression, compensate(update), seeds);
    }

    private static float[] decodeOwn(Compression compression, byte[] bytes, int size, Seeds seeds) {
        try {
            return compression.decode(bytes, size, seeds.shared());
        } catch (UnreadableUpdateException e) {
            throw new IllegalStateException("what was encoded can be decoded", e);
        }
    }

    /** Version (1 byte), then the values as float32, little endian. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(1, Math.multiplyExact(residual.length, Float.BYTES)))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(VERSION).asFloatBuffer().put(residual);
        return out.array();
    }

    /** The reverse of {@link #toBytes}. @throws UnreadableUpdateException when these are not the bytes of a state of that size */
    public static ErrorFeedback ofBytes(byte[] bytes, int size) throws UnreadableUpdateException {
        if (bytes.length != 1 + (long) size * Float.BYTES || bytes[0] != VERSION) {
            throw new UnreadableUpdateException("these are no bytes of what is owed to a model of " + size + " values");
        }
        float[] residual = new float[size];
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        in.position(1).asFloatBuffer().get(residual);
        for (float value : residual) {
            if (!Float.isFinite(value)) {
                throw new UnreadableUpdateException("what is owed has a value that is not finite");
            }
        }
        return new ErrorFeedback(residual);
    }
}
