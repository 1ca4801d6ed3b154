package org.xinglin.federation.aggregation;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Goes over flat parameters in blocks that stay in the caches, on all cores. What is written to a place depends on that place
 * alone, so that the number of threads never shows in the result.
 */
final class Blocks {
    /** Most values in a block: long enough for the memory to run ahead of each update, and well within the second cache. */
    static final int BLOCK = 8192;

    /** Sums over all places are made of this many partial sums on every machine: the order of additions is part of the result. */
    static final int PARTS = 8;

    private static final int PIECES_PER_THREAD = 4;
    private static final int SMALLEST_PIECE = 4096;

    private Blocks() {}

    /** Work on the places from {@code from} on; {@code count} is at most {@link #BLOCK}. */
    interface Work {
        void block(int from, int count);
    }

    /** @param works each piece of the range gets work of its own, with buffers of its own */
    static void forEach(int size, Supplier<Work> works) {
        int most = PIECES_PER_THREAD * (ForkJoinPool.getCommonPoolParallelism() + 1);
        int pieces = Math.clamp(size / SMALLEST_PIECE, 1, most);
        split(size, pieces, piece -> works.get());
    }

    /** @param works by number of the part: 0 to {@link #PARTS} - 1, always cut in the same way */
    static void forEachPart(int size, IntFunction<Work> works) {
        split(size, PARTS, works);
    }

    private static void split(int size, int pieces, IntFunction<Work> works) {
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            int to = (int) ((long) size * (piece + 1) / pieces);
            Work work = works.apply(piece);
            for (int from = (int) ((long) size * piece / pieces); from < to; from += Math.min(BLOCK, to - from)) {
                work.block(from, Math.min(BLOCK, to - from));
            }
        });
    }
}
