package org.xinglin.federation.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CompressionsTest {
    @Test
    void eachIsFoundAgainByItsNameAndSettings() {
        assertThat(Compressions.names()).containsExactly("none", "quantised", "random-k", "top-k");
        for (String name : Compressions.names()) {
            Compression byDefault = Compressions.of(name, Map.of());
            assertThat(byDefault.name()).isEqualTo(name);
            assertThat(Compressions.of(name, byDefault.settings())).isEqualTo(byDefault);
        }
    }

    @Test
    void settingsAreTakenAsNamed() {
        assertThat(Compressions.of("top-k", Map.of("fraction", 0.01, "bits", 4.0, "bucket", 64.0)))
                .isEqualTo(new TopK(0.01, 4, 64));
        assertThat(Compressions.of("random-k", Map.of("fraction", 0.5))).isEqualTo(new RandomK(0.5, 32, 512));
    }

    @Test
    void whatIsOutOfRangeIsRefusedWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compressions.of("zip", Map.of()))
                .withMessageContaining("there is no compression zip");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compressions.of("quantised", Map.of("fraction", 0.1)))
                .withMessageContaining("no setting fraction");
        for (double fraction : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Compressions.of("top-k", Map.of("fraction", fraction)));
        }
        for (double bits : new double[] {1, 9, 31, 33, 4.5}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Compressions.of("top-k", Map.of("bits", bits)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Compressions.of("quantised", Map.of("bits", 32.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> Compressions.of("quantised", Map.of("bucket", 0.0)));
    }

    @Test
    void anUpdateWithoutValuesOrWithOneThatIsNotFiniteIsRefused() {
        for (String name : Compressions.names()) {
            Compression compression = Compressions.of(name, Map.of());
            for (float[] bad : new float[][] {{}, {1, Float.NaN}, {Float.NEGATIVE_INFINITY, 0}}) {
                assertThatIllegalArgumentException().isThrownBy(() -> compression.encode(bad, Updates.SEEDS));
            }
        }
    }

    @Test
    void theSameSeedsGiveTheSameBytes() {
        float[] update = Updates.heavyTailed(3000, 5);
        for (String name : Compressions.names()) {
            Compression compression = Compressions.of(name, Map.of());
            assertThat(compression.encode(update, Updates.SEEDS)).isEqualTo(compression.encode(update, Updates.SEEDS));
        }
    }

    @Test
    void chanceDoesNotChangeWithTheJava() {
        // The first outputs of SplitMix64 for seed 1234567, as the author's C code prints them
        SplitMix random = new SplitMix(1234567);
        assertThat(random.next()).isEqualTo(6457827717110365317L);
        assertThat(random.next()).isEqualTo(3203168211198807973L);
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("9817491932198370423");
    }
}
