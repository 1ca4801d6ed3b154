package org.xinglin.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchOrderTest {
    private static List<Integer> next(BatchOrder order) {
        int[] rows = new int[order.most()];
        int count = order.next(rows);
        return Arrays.stream(rows, 0, count).boxed().toList();
    }

    @Test
    void anEpochTakesEachRowOnceAndEndsWithAShorterBatch() {
        ShuffledBatches order = new ShuffledBatches(10, 4, 1, 1);
        List<List<Integer>> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < 2; epoch++) {
            List<Integer> rows = new ArrayList<>();
            for (int size : new int[] {4, 4, 2}) {
                List<Integer> batch = next(order);
                assertThat(batch).hasSize(size);
                rows.addAll(batch);
            }
            assertThat(rows).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            epochs.add(rows);
        }
        assertThat(epochs.get(1)).isNotEqualTo(epochs.get(0));
    }

    @Test
    void theOrderFollowsFromSeedAndRound() {
        assertThat(next(new ShuffledBatches(50, 20, 3, 2))).isEqualTo(next(new ShuffledBatches(50, 20, 3, 2)));
        assertThat(next(new ShuffledBatches(50, 20, 3, 2))).isNotEqualTo(next(new ShuffledBatches(50, 20, 3, 3)));
        assertThat(next(new ShuffledBatches(50, 20, 3, 2))).isNotEqualTo(next(new ShuffledBatches(50, 20, 4, 2)));
    }

    @Test
    void allRowsAtOnceAreAllRows() {
        ShuffledBatches order = new ShuffledBatches(5, 0, 1, 1);
        assertThat(next(order)).containsExactly(0, 1, 2, 3, 4);
        assertThat(next(order)).containsExactly(0, 1, 2, 3, 4);
        assertThat(next(new ShuffledBatches(3, 8, 1, 1))).containsExactly(0, 1, 2);
    }

    @Test
    void aGivenOrderIsFollowedAndNoBatchReachesOverAnEpoch() {
        GivenBatches order = new GivenBatches(new int[] {2, 0, 1, 1, 2, 0}, 3, 2);
        assertThat(next(order)).containsExactly(2, 0);
        assertThat(next(order)).containsExactly(1);
        assertThat(next(order)).containsExactly(1, 2);
        assertThat(next(order)).containsExactly(0);
        assertThatThrownBy(() -> next(order)).isInstanceOf(IllegalStateException.class);
    }
}
