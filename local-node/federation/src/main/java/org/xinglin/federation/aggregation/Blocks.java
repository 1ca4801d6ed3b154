package org.xinglin.federation.aggregation;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Goes over flat parameters in blocks that fit into the first cache, on all cores. What is written to a place depends on that place
 * alone, so that the number of threads never shows in the result.
 */
final class Blocks {
    /** 8 KiB as float64: sum, product and a few inputs stay in 32 KiB. */
    static final int BLOCK = 1024;

    /** Sums over all places are made of this many partial sums on every machine: the order of additions is part of the result. */
    static final int PARTS = 8;

    private static final int PIECES_PER_THREAD = 4;

    private Blocks() {}

    /** Work on the places from {@code from} on; {@code count} is at most {@link #BLOCK}. */
    interface Work {
        void block(int from, int count);
    }

    /** @param works each piece of the range gets work of its own, with buffers of its own */
    static void forEach(int size, Supplier<Work> works) {
        int blocks = Math.ceilDiv(size, BLOCK);
        int pieces = Math.min(blocks, PIECES_PER_THREAD * (ForkJoinPool.getCommonPoolParallelism() + 1));
        split(size, pieces, piece -> works.get());
    }

    /** @param works by number of the part: 0 to {@link #PARTS} - 1, always cut in the same way */
    static void forEachPart(int size, IntFunction<Work> works) {
        split(size, PARTS, works);
    }

    private static void split(int size, int pieces, IntFunction<Work> works) {
        long blocks = Math.ceilDiv(size, BLOCK);
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            long from = blocks * piece / pieces * BLOCK;
            long to = Math.min(size, blocks * (piece + 1) / pieces * BLOCK);
            Work work = works.apply(piece);
            for (long start = from; start < to; start += BLOCK) {
                work.block((int) start, (int) Math.min(BLOCK, to - start));
            }
        });
    }
}
