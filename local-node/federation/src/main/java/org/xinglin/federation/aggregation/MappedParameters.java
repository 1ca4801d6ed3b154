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

/** Little-endian float32 in a file, read where the operating system keeps it. */
final class MappedParameters implements FloatBlocks {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** Loops over arrays are compiled to vector instructions, loops over segments are not: blocks go through an array. */
    private static final ThreadLocal<float[][]> BLOCKS =
            ThreadLocal.withInitial(() -> new float[AT_ONCE][Blocks.BLOCK]);

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
    public float[] block(int from, int count, int place) {
        float[] block = BLOCKS.get()[place];
        MemorySegment.copy(values, FLOAT, (long) from * Float.BYTES, block, 0, count);
        return block;
    }

    @Override
    public int start(int from) {
        return 0;
    }
}
