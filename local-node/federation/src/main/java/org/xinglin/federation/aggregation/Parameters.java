package org.xinglin.federation.aggregation;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The flat parameters of one update, read in blocks, so that a rule holds no more than a block of each as float64. Thread-safe for
 * readers.
 */
public interface Parameters {
    int size();

    /** Copies {@code count} values from {@code from} on into {@code into}, from its first place on. */
    void read(int from, int count, double[] into);

    /** Adds {@code weight} times the values from {@code from} on to the first {@code count} of {@code sum}. */
    void addTo(double[] sum, int from, int count, double weight);

    /** Does not copy. */
    static Parameters of(float[] values) {
        return new FloatParameters(values);
    }

    /** Does not copy. */
    static Parameters of(double[] values) {
        return new DoubleParameters(values);
    }

    /**
     * Little-endian float32 in a file that nobody changes: it is mapped, not read into the heap, until nobody refers to these
     * parameters any more. It may be deleted meanwhile, where the operating system allows that, but not cut.
     *
     * @param offset of the first value, in bytes
     * @throws IOException when the file can not be opened or has fewer values
     */
    static Parameters mapped(Path file, long offset, int count) throws IOException {
        return MappedParameters.of(file, offset, count);
    }
}
