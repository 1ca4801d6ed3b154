package org.xinglin.federation.aggregation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final int WARM_UPS = 3;
    private static final int LEAST_TIMES = 10;
    private static final long LEAST_NANOS = 1_500_000_000L;
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

    /** One argument: a folder for 1 GB. */
    public static void main(String[] arguments) throws IOException {
        new AggregationBench(10, 25_600_000).run(Path.of(arguments[0]));
        new AggregationBench(1_000, 10_000).run(Path.of(arguments[0]));
    }

    private void run(Path folder) throws IOException {
        System.out.printf(Locale.ROOT, "%d x %,d float32, %.3f GB%n", updates.length, updates[0].length, gigabytes);
        show("read, one thread", () -> sink = read(0, 1));
        double two = show("read, two threads", () -> pieces(piece -> sink = read(piece, PIECES)));
        show("copy, one thread (read + written)", () -> copy(0, 1));
        double copied = show("copy, two threads (read + written)", () -> pieces(piece -> copy(piece, PIECES)));
        float[] into = new float[updates[0].length];
        double ours = show("our mean, added in float64, into an array", means(inMemory(), into));
        double step = show("our whole server step, with a new model", steps(inMemory(), new double[into.length]));
        Path file = write(folder.resolve("updates.bin"));
        show("our mean of a mapped file", means(mapped(file), into));
        Files.delete(file);
        System.out.printf(
                Locale.ROOT,
                "  our mean: %.0f %% of reading, %.0f %% of copying by two threads; whole step: %.0f %% of reading%n",
                100 * ours / two,
                100 * ours / copied,
                100 * step / two);
    }

    private List<Contribution> inMemory() {
        List<Contribution> contributions = new ArrayList<>();
        for (float[] update : updates) {
            contributions.add(contribution(contributions.size(), Parameters.of(update)));
        }
        return contributions;
    }

    private List<Contribution> mapped(Path file) throws IOException {
        List<Contribution> contributions = new ArrayList<>();
        long each = (long) updates[0].length * Float.BYTES;
        for (int k = 0; k < updates.length; k++) {
            contributions.add(contribution(k, Parameters.mapped(file, k * each, updates[0].length)));
        }
        return contributions;
    }

    private static Contribution contribution(int k, Parameters update) {
        return new Contribution("%05d".formatted(k), update, 10 + k, 0, 0);
    }

    private Path write(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(updates[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (float[] update : updates) {
                bytes.clear().asFloatBuffer().put(update);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        }
        return file;
    }

    private static Runnable means(List<Contribution> contributions, float[] into) {
        WeightedSum mean = new WeightedSum(
                contributions.stream().map(Contribution::update).toList(), new FedAvg().shares(contributions));
        return () -> Blocks.forEach(into.length, () -> {
            double[] block = new double[Blocks.BLOCK];
            return (from, count) -> {
                mean.read(from, count, block);
                for (int i = 0; i < count; i++) {
                    into[from + i] = (float) block[i];
                }
            };
        });
    }

    private static Runnable steps(List<Contribution> contributions, double[] model) {
        ServerState state = new FedAvg().begin(model);
        return () -> sink = new FedAvg().aggregate(state, contributions).state().model()[0];
    }

    private static void pieces(IntConsumer work) {
        IntStream.range(0, PIECES).parallel().forEach(work);
    }

    /** Into a block that stays in the first cache: as little work as reading can be. */
    private float read(int piece, int pieces) {
        float[] block = new float[Blocks.BLOCK];
        for (float[] update : updates) {
            int to = (int) ((long) update.length * (piece + 1) / pieces);
            for (int i = (int) ((long) update.length * piece / pieces); i < to; i += block.length) {
                System.arraycopy(update, i, block, 0, Math.min(block.length, to - i));
            }
        }
        return block[0];
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

    private double show(String what, Runnable work) {
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        long end = System.nanoTime() + LEAST_NANOS;
        while (speeds.size() < LEAST_TIMES || System.nanoTime() < end) {
            long start = System.nanoTime();
            work.run();
            speeds.add(gigabytes / ((System.nanoTime() - start) / GIGA));
        }
        Collections.sort(speeds);
        double best = speeds.getLast();
        System.out.printf(Locale.ROOT, "  %-45s %5.1f GB/s (median %.1f)%n", what, best, speeds.get(speeds.size() / 2));
        return best;
    }
}
