package org.xinglin.federation.compression;

import java.util.SortedMap;

/**
 * A way to write an update in fewer bytes. Immutable and thread-safe; found by name in {@link Compressions}.
 *
 * <p>All forms begin alike, little endian: 'X', version 1, kind, bits a value, number of values (int32). A decoder knows kind, settings
 * and size beforehand from the task and takes nothing from the bytes that it could compute.
 */
public sealed interface Compression permits Uncompressed, Quantised, TopK, RandomK {
    /** As {@link Compressions} finds it. */
    String name();

    SortedMap<String, Double> settings();

    /**
     * Whether what is left out is lost on average too, so that {@link ErrorFeedback} has to send it later. An unbiased form needs, and
     * gets, no memory.
     */
    boolean isBiased();

    /**
     * Same values and seeds, same bytes.
     *
     * @param values finite, at least one
     * @throws IllegalArgumentException when there is none, or one that is not finite
     */
    byte[] encode(float[] values, Seeds seeds);

    /**
     * What the other side takes for the update: {@code size} finite values, whatever the bytes.
     *
     * @param sharedSeed that of the {@link Seeds} of the round
     * @throws UnreadableUpdateException for bytes that are cut, overlong or altered in form
     */
    float[] decode(byte[] bytes, int size, long sharedSeed) throws UnreadableUpdateException;

    /** How many of {@code size} values are sent. */
    default int sent(int size) {
        return size;
    }
}
