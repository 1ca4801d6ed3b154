package org.xinglin.federation.privacy;

import java.nio.ByteBuffer;

/**
 * Who takes part in a step of Poisson sampling, from a key of the system's secure random source. The gain of sampling counts only while
 * nobody who sees the model can tell the lots: a generator that a task's seed begins would give it away. Not thread-safe.
 */
public final class Lots implements AutoCloseable {
    private static final double UNIT = 0x1p-53;
    private static final int KEY_BYTES = 32;

    private final CipherStream random;

    private Lots(CipherStream random) {
        this.random = random;
    }

    /** What every release must use. */
    public static Lots secure() {
        return new Lots(CipherStream.secure());
    }

    /** Repeats itself: for simulations and tests. Whoever knows the seed knows who took part. */
    public static Lots insecureForSimulation(long seed) {
        byte[] key = ByteBuffer.allocate(KEY_BYTES)
                .putLong(seed)
                .putLong(Long.BYTES, 1) // other bits than noise of the same seed
                .array();
        return new Lots(new CipherStream(key));
    }

    /** True with this probability, for itself each time. */
    public boolean draw(double rate) {
        return (random.nextLong() >>> 11) * UNIT < rate;
    }

    /** Forgets its key stream; may be used no more. */
    @Override
    public void close() {
        random.close();
    }

    @Override
    public String toString() {
        return "***";
    }
}
