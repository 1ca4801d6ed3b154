package org.xinglin.federation.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateBytesTest {
    private static final double[] MODEL = {1, -0.0, Double.MIN_VALUE};
    private static final ServerState STATE =
            new ServerState(7, MODEL, Map.of("v", new double[] {2, 3, 4}, "mö", new double[] {Math.PI}));

    @Test
    void everyBitOfAStateComesBack() {
        ServerState back = StateBytes.state(StateBytes.of(STATE));
        assertThat(back.round()).isEqualTo(7);
        assertThat(back.model()).containsExactly(MODEL);
        assertThat(1 / back.model()[1]).isNegative();
        assertThat(back.slots().keySet()).containsExactlyInAnyOrder("v", "mö");
        assertThat(back.slots().get("v")).containsExactly(2, 3, 4);
        assertThat(back.slots().get("mö")).containsExactly(Math.PI);
    }

    @Test
    void theFormIsTheOneOnEveryCoordinatorsDisk() {
        ServerState small = new ServerState(2, new double[] {1}, Map.of("m", new double[] {-2}));
        assertThat(HexFormat.of().formatHex(StateBytes.of(small)))
                .isEqualTo("00000001" + "00000002" + "00000001" + "3ff0000000000000" + "00000001" + "00016d"
                        + "00000001" + "c000000000000000");
    }

    @Test
    void aCutOrOverlongStateIsRefused() {
        byte[] bytes = StateBytes.of(STATE);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> StateBytes.state(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> StateBytes.state(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
