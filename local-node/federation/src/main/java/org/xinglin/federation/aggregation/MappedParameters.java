package org.xinglin.federation.aggregation;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Little-endian float32 in a file, read where the operating system keeps it. */
final class MappedParameters implements Parameters {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Loops over arrays are compiled to vector instructions, loops over segments are not: blocks go through an array. */
    private static final ThreadLocal<float[][]> BLOCKS =
            ThreadLocal.withInitial(() -> new float[FourFloats.AT_ONCE][0]);

    private final MemorySegment values;
    private final int size;

    private MappedParameters(MemorySegment values, int size) {
        this.values = values;
        this.size = size;
    }

    static MappedParameters of(Path file, long offset, int count) throws IOException {
        long bytes = (long) count * Float.BYTES;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() - offset < bytes) {
                throw new EOFException(file.getFileName() + " ends before " + count + " values from byte " + offset);
            }
            return new MappedParameters(
                    channel.map(FileChannel.MapMode.READ_ONLY, offset, bytes, Arena.ofAuto()), count);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void read(int from, int count, double[] into) {
        FourFloats.copy(copy(from, count, 0), 0, count, into);
    }

    @Override
    public void addTo(double[] sum, int from, int count, double weight) {
        FourFloats.add(sum, count, copy(from, count, 0), 0, weight);
    }

    /** @return false when those from {@code first} on are not four of this kind: nothing is done then */
    static boolean addFour(List<Parameters> all, int first, double[] weights, int from, int count, double[] sum) {
        if (all.size() - first < FourFloats.AT_ONCE) {
            return false;
        }
        float[][] four = new float[FourFloats.AT_ONCE][];
        for (int i = 0; i < four.length; i++) {
            if (!(all.get(first + i) instanceof MappedParameters mapped)) {
                return false;
            }
            four[i] = mapped.copy(from, count, i);
        }
        FourFloats.add(sum, count, four, 0, weights, first);
        return true;
    }

    /** For this thread, until it asks for the same place again. */
    private float[] copy(int from, int count, int place) {
        float[][] blocks = BLOCKS.get();
        if (blocks[place].length < count) {
            blocks[place] = new float[Math.max(count, Blocks.BLOCK)];
        }
        MemorySegment.copy(values, FLOAT, (long) from * Float.BYTES, blocks[place], 0, count);
        return blocks[place];
    }
}
