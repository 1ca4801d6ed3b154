package org.xinglin.federation.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How fast federated averaging reads its updates, in GB of float32 a second, beside what the memory gives: plain reading and plain
 * copying with one and with two threads. Run by packaging/bench/aggregation.sh, which puts NumPy beside it.
 */
public final class AggregationBench {
    private static final double GIGA = 1e9;
    private static final int TIMES = 15;
    private static final int PIECES = 16;
    private static volatile double sink;

    private final float[][] updates;
    private final double gigabytes;

    private AggregationBench(int sites, int size) {
        updates = new float[sites][size];
        IntStream.range(0, sites).parallel().forEach(k -> {
            SplittableRandom random = new SplittableRandom(k);
            for (int i = 0; i < size; i++) {
                updates[k][i] = (float) (random.nextDouble() - 0.5);
            }
        });
        gigabytes = (double) sites * size * Float.BYTES / GIGA;
    }

    /** No arguments; -Djava.util.concurrent.ForkJoinPool.common.parallelism sets the threads. */
    public static void main(String[] arguments) {
        new AggregationBench(10, 25_600_000).run();
        new AggregationBench(1_000, 10_000).run();
    }

    private void run() {
        System.out.printf(Locale.ROOT, "%d x %,d float32, %.3f GB%n", updates.length, updates[0].length, gigabytes);
        show("read, one thread", best(gigabytes, () -> sink = read(0, 1)));
        double two = show("read, two threads", best(gigabytes, () -> pieces(piece -> sink = read(piece, PIECES))));
        show("copy, one thread (read + written)", best(gigabytes, () -> copy(0, 1)));
        show("copy, two threads (read + written)", best(gigabytes, () -> pieces(piece -> copy(piece, PIECES))));
        List<Contribution> contributions = contributions();
        double[] shares = new FedAvg().shares(contributions);
        WeightedSum mean =
                new WeightedSum(contributions.stream().map(Contribution::update).toList(), shares);
        double[] into = new double[updates[0].length];
        double ours = show("our weighted mean, into an array", best(gigabytes, () -> mean(mean, into)));
        ServerState state = new FedAvg().begin(into);
        double round = show(
                "our whole server step, new model in float64",
                best(
                        gigabytes,
                        () -> sink = new FedAvg()
                                .aggregate(state, contributions)
                                .state()
                                .model()[0]));
        System.out.printf(
                Locale.ROOT,
                "mean %.0f %%, step %.0f %% of two reading threads%n",
                100 * ours / two,
                100 * round / two);
    }

    private List<Contribution> contributions() {
        List<Contribution> contributions = new ArrayList<>();
        for (int k = 0; k < updates.length; k++) {
            contributions.add(new Contribution("%05d".formatted(k), Parameters.of(updates[k]), 10 + k, 0, 0));
        }
        return contributions;
    }

    private static void mean(WeightedSum mean, double[] into) {
        Blocks.forEach(into.length, () -> {
            double[] block = new double[Blocks.BLOCK];
            return (from, count) -> {
                mean.read(from, count, block);
                System.arraycopy(block, 0, into, from, count);
            };
        });
    }

    private static void pieces(IntConsumer work) {
        IntStream.range(0, PIECES).parallel().forEach(work);
    }

    /** Added up in blocks that stay in the first cache: as little work as reading can be. */
    private float read(int piece, int pieces) {
        float[] sum = new float[Blocks.BLOCK];
        for (float[] update : updates) {
            int to = (int) ((long) update.length * (piece + 1) / pieces);
            for (int i = (int) ((long) update.length * piece / pieces); i < to; i += sum.length) {
                add(sum, update, i, Math.min(sum.length, to - i));
            }
        }
        return sum[0];
    }

    private static void add(float[] sum, float[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += values[from + i];
        }
    }

    /** The first half of the updates over the second. */
    private void copy(int piece, int pieces) {
        int half = updates.length / 2;
        for (int k = 0; k < half; k++) {
            int from = (int) ((long) updates[k].length * piece / pieces);
            int to = (int) ((long) updates[k].length * (piece + 1) / pieces);
            System.arraycopy(updates[k], from, updates[half + k], from, to - from);
        }
    }

    private static double show(String what, double[] speeds) {
        System.out.printf(
                Locale.ROOT,
                "  %-45s %5.1f GB/s (median %.1f)%n",
                what,
                speeds[speeds.length - 1],
                speeds[speeds.length / 2]);
        return speeds[speeds.length - 1];
    }

    private static double[] best(double gigabytes, Runnable work) {
        double[] speeds = new double[TIMES];
        for (int i = 0; i < 3; i++) {
            work.run();
        }
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.run();
            speeds[i] = gigabytes / ((System.nanoTime() - start) / GIGA);
        }
        Arrays.sort(speeds);
        return speeds;
    }
}
