package org.xinglin.federation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedVectorsTest {
    private final NamedVectors vectors = NamedVectors.of(Map.of("w", new float[] {1, -2.5f}, "b", new float[] {0}));

    @Test
    void bytesAreNamesInOrderAndLittleEndianFloats() {
        assertThat(HexFormat.of().formatHex(vectors.toBytes()))
                .isEqualTo("01000000" + "62" + "01000000" + "00000000" + "01000000" + "77" + "02000000" + "0000803f"
                        + "000020c0");
    }

    @Test
    void bytesAreReadBackAndCutsAreNoticed() {
        byte[] bytes = vectors.toBytes();
        assertThat(NamedVectors.ofBytes(bytes)).isEqualTo(vectors);
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            if (length != 13) { // the end of the first vector is an end
                assertThatThrownBy(() -> NamedVectors.ofBytes(cut))
                        .as("%d", length)
                        .isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    void whatIsTakenOutIsACopy() {
        vectors.get("w")[0] = 9;
        assertThat(vectors.get("w")).containsExactly(1, -2.5f);
    }

    @Test
    void numbersThatAreNoneAreSeen() {
        assertThat(vectors.isFinite()).isTrue();
        assertThat(NamedVectors.of(Map.of("w", new float[] {Float.NaN})).isFinite())
                .isFalse();
        assertThat(NamedVectors.of(Map.of("w", new float[] {Float.NEGATIVE_INFINITY}))
                        .isFinite())
                .isFalse();
    }
}
