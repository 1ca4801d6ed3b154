package org.xinglin.federation.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileBytesTest {
    private static final int SIZE = 300;

    private static final List<Compression> ALL = List.of(
            new Uncompressed(),
            new Quantised(2, 7),
            new Quantised(4, 64),
            new Quantised(8, 1000),
            new TopK(0.02, 32, 1),
            new TopK(0.05, 8, 4),
            new TopK(0.05, 4, 100),
            new TopK(0.6, 3, 16),
            new RandomK(0.1, 32, 1),
            new RandomK(0.1, 4, 8));

    @Test
    void everyAlteredByteIsRefusedOrGivesFiniteValuesOfTheRightSize() {
        for (Compression compression : ALL) {
            byte[] bytes = compression.encode(Updates.heavyTailed(SIZE, 1), Updates.SEEDS);
            for (int i = 0; i < bytes.length; i++) {
                for (int bit = 1; bit < 256; bit++) {
                    byte[] altered = bytes.clone();
                    altered[i] ^= (byte) bit;
                    refusedOrFinite(compression, altered);
                }
            }
        }
    }

    @Test
    void cutAndOverlongBytesAreRefused() {
        for (Compression compression : ALL) {
            byte[] bytes = compression.encode(Updates.heavyTailed(SIZE, 1), Updates.SEEDS);
            for (int length = 0; length < bytes.length; length++) {
                refused(compression, Arrays.copyOf(bytes, length), SIZE);
            }
            refused(compression, Arrays.copyOf(bytes, bytes.length + 1), SIZE);
            refused(compression, bytes, SIZE + 1);
            refused(compression, bytes, SIZE - 1);
        }
    }

    @Test
    void theBytesOfOneFormAreNoneOfAnother() {
        for (Compression one : ALL) {
            byte[] bytes = one.encode(Updates.heavyTailed(SIZE, 1), Updates.SEEDS);
            for (Compression other : ALL) {
                if (!one.name().equals(other.name())) {
                    refused(other, bytes, SIZE);
                }
            }
        }
    }

    @Test
    void randomBytesBehindARightHeaderAreRefusedOrFinite() {
        Random random = new Random(20_261_121);
        for (Compression compression : ALL) {
            byte[] bytes = compression.encode(Updates.heavyTailed(SIZE, 1), Updates.SEEDS);
            for (int round = 0; round < 2000; round++) {
                byte[] noise = new byte[Header.BYTES + random.nextInt(2 * bytes.length)];
                random.nextBytes(noise);
                System.arraycopy(bytes, 0, noise, 0, Header.BYTES);
                refusedOrFinite(compression, noise);
            }
        }
    }

    @Test
    void aPlaceOutOfRangeIsRefusedHoweverItIsWritten() {
        TopK topK = new TopK(0.01, 32, 1);
        for (int parameter = 0; parameter <= 30; parameter++) {
            BitWriter out = new BitWriter(64);
            Header.TOP_K.write(out, 32, SIZE);
            out.write(parameter + 1, 8);
            for (int i = 0; i < 3; i++) {
                out.writeUnary(Math.min(SIZE >>> parameter, 1000));
                out.write(-1, parameter);
            }
            out.align();
            for (int i = 0; i < 3; i++) {
                out.writeFloat(1);
            }
            refused(topK, out.toBytes(), SIZE);
        }
    }

    @Test
    void aNormThatIsNotFiniteOrBelowZeroIsRefused() {
        for (float norm : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -1, -0f}) {
            BitWriter out = new BitWriter(64);
            Header.QUANTISED.write(out, 4, 2);
            out.write(0, 8);
            out.writeFloat(norm);
            out.write(0, 8);
            refused(new Quantised(4, 16), out.toBytes(), 2);
        }
    }

    private static void refused(Compression compression, byte[] bytes, int size) {
        assertThatExceptionOfType(UnreadableUpdateException.class)
                .as(compression.toString())
                .isThrownBy(() -> compression.decode(bytes, size, Updates.SEEDS.shared()));
    }

    private static void refusedOrFinite(Compression compression, byte[] bytes) {
        try {
            float[] values = compression.decode(bytes, SIZE, Updates.SEEDS.shared());
            assertThat(values).hasSize(SIZE);
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    fail("%s gave %s", compression, value);
                }
            }
        } catch (UnreadableUpdateException e) {
            assertThat(e).hasMessageContaining("update");
        }
    }
}
