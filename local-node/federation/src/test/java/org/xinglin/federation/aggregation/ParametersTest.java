package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private static final int SIZE = 20_000; // several blocks and a part of one

    @TempDir
    Path folder;

    private static float[] values(int seed) {
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (float) Math.sin(seed * 7919.0 + i) * (i % 13 == 0 ? 1e30f : 1);
        }
        return values;
    }

    private Parameters mapped(float[] values, int offset) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(offset + values.length * Float.BYTES + 3).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(offset);
        for (float value : values) {
            bytes.putFloat(value);
        }
        Path file = Files.createTempFile(folder, "update", ".bin");
        Files.write(file, bytes.array());
        return Parameters.mapped(file, offset, values.length);
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 4_096})
    void aFileIsReadFromWhereItIsToldTo(int offset) throws IOException {
        Parameters mapped = mapped(values(3), offset);
        double[] all = new double[SIZE];
        mapped.read(0, SIZE, all);
        assertThat(mapped.size()).isEqualTo(SIZE);
        assertThat(all).isEqualTo(widened(values(3)));
        double[] some = new double[10];
        mapped.read(SIZE - 7, 7, some);
        assertThat(some).containsSubsequence(all[SIZE - 7], all[SIZE - 1], 0, 0, 0);
    }

    @Test
    void whereverTheyAreKeptTheMeanHasTheSameBits() throws IOException {
        for (int n = 1; n <= 9; n++) {
            List<List<Parameters>> kept =
                    List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int k = 0; k < n; k++) {
                Parameters heap = Parameters.of(values(k));
                Parameters wide = Parameters.of(widened(values(k)));
                kept.get(0).add(heap);
                kept.get(1).add(wide);
                kept.get(2).add(mapped(values(k), 1));
                kept.get(3).add(k % 3 == 0 ? wide : heap);
            }
            double[] weights = new double[n];
            Arrays.setAll(weights, k -> (k + 1.0) / 45);
            double[] plain = oneAfterTheOther(weights);
            for (List<Parameters> updates : kept) {
                ServerState start = new ServerState(0, new double[SIZE], Map.of());
                assertThat(Models.plus(start, 1, new WeightedSum(updates, weights))
                                .model())
                        .isEqualTo(plain);
            }
        }
    }

    private static double[] oneAfterTheOther(double[] weights) {
        double[] plain = new double[SIZE];
        for (int k = 0; k < weights.length; k++) {
            float[] values = values(k);
            for (int i = 0; i < SIZE; i++) {
                plain[i] += weights[k] * values[i];
            }
        }
        return plain;
    }

    @Test
    void aFileThatIsTooShortIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("short.bin"), new byte[4 * 9 + 3]);
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> Parameters.mapped(file, 0, 10))
                .withMessage("short.bin ends before 10 values from byte 0");
    }
}
