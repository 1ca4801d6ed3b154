package org.xinglin.learning.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.TaskSpec;
import org.xinglin.learning.data.TrainTestSplit;
import org.xinglin.learning.rounds.CompressedRounds.Memory;

/** Keeps what {@link CompressionBench} measured from rotting, on a model that trains in seconds. */
class CompressionTest {
    private static final int ROUNDS = 60;
    private static final long SEED = 11;

    private final List<TrainTestSplit> data = new ArrayList<>();

    CompressionTest() {
        for (int k = 0; k < 5; k++) {
            data.add(DrawnDigits.hospital(8, 400, 1_000, SEED * 100 + k));
        }
    }

    private record Trained(double accuracy, double bytes) {}

    private Trained trained(String compression, Memory memory) throws Exception {
        TaskSpec spec = DigitTask.SMALL_MLP.with(compression, SEED);
        CompressedRounds rounds = new CompressedRounds(spec, data, memory);
        rounds.runUntil(ROUNDS);
        double accuracy = new Strangers(spec, data).accuracy(rounds.model());
        System.out.println("seed " + SEED + ", " + compression + ", rest " + memory + ": accuracy " + accuracy + ", "
                + rounds.bytesAnUpdate() + " bytes an update");
        return new Trained(accuracy, rounds.bytesAnUpdate());
    }

    @Test
    void oneValueInFiftyInEightBitsCostsLittleAndLessThanWithoutErrorFeedback() throws Exception {
        String topK = "{\"kind\": \"top-k\", \"fraction\": 0.02, \"bits\": 8}";
        Trained all = trained("null", Memory.KEPT);
        Trained some = trained(topK, Memory.KEPT);
        Trained forgetful = trained(topK, Memory.LOST);
        assertThat(all.accuracy()).as("the task can be learned").isGreaterThan(0.75);
        assertThat(all.bytes() / some.bytes()).as("times fewer bytes").isGreaterThan(50);
        assertThat(some.accuracy()).isGreaterThan(all.accuracy() - 0.03);
        assertThat(forgetful.accuracy()).isLessThan(some.accuracy() - 0.02);
    }

    @Test
    void fourBitsAValueCostNearlyNothing() throws Exception {
        Trained all = trained("null", Memory.KEPT);
        Trained few = trained("{\"kind\": \"quantised\", \"bits\": 4}", Memory.KEPT);
        assertThat(all.bytes() / few.bytes()).as("times fewer bytes").isGreaterThan(7);
        assertThat(few.accuracy()).isGreaterThan(all.accuracy() - 0.01);
    }
}
