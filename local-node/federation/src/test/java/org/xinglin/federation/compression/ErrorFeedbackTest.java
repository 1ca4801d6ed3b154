package org.xinglin.federation.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorFeedbackTest {
    private static final int SIZE = 500;

    private static final List<Compression> BIASED = List.of(
            new TopK(0.05, 32, 1),
            new TopK(0.05, 4, 16),
            new TopK(0.3, 8, 16),
            new RandomK(0.1, 32, 1),
            new RandomK(0.1, 2, 8));

    @Test
    void whatWasSentAndWhatIsOwedAreTogetherAllUpdatesExactly() {
        for (Compression compression : List.of(new TopK(0.05, 32, 1), new RandomK(0.1, 32, 1))) {
            ErrorFeedback state = ErrorFeedback.none(SIZE);
            float[] sent = new float[SIZE];
            float[] updates = new float[SIZE];
            for (int round = 0; round < 40; round++) {
                float[] update = Updates.exact(SIZE, round);
                ErrorFeedback.Sent step = state.compress(compression, update, new Seeds(round, round));
                add(sent, step.values());
                add(updates, update);
                state = step.ifAccepted();
                float[] together = state.residual();
                add(together, sent);
                assertThat(together).as(compression.name() + " after " + round).isEqualTo(updates);
            }
        }
    }

    @Test
    void roundingAwayFromTheSentValuesIsOwedToo() {
        for (Compression compression : BIASED) {
            ErrorFeedback state = ErrorFeedback.none(SIZE);
            double[] difference = new double[SIZE];
            for (int round = 0; round < 60; round++) {
                float[] update = Updates.heavyTailed(SIZE, round);
                ErrorFeedback.Sent step = state.compress(compression, update, new Seeds(round, round));
                for (int i = 0; i < SIZE; i++) {
                    difference[i] += (double) update[i] - step.values()[i];
                }
                state = step.ifAccepted();
            }
            for (int i = 0; i < SIZE; i++) {
                assertThat(difference[i]).as(compression.toString()).isCloseTo(state.residual()[i], within(1e-6));
            }
        }
    }

    @Test
    void nothingIsOwedForEver() {
        ErrorFeedback state = ErrorFeedback.none(SIZE);
        float[] update = Updates.exact(SIZE, 3);
        double most = 0;
        for (int round = 0; round < 200; round++) {
            state = state.compress(new TopK(0.1, 32, 1), update, Updates.SEEDS).ifAccepted();
            most = Math.max(most, norm(state.residual()));
        }
        // Stich et al. 2018, lemma 3.2: the memory of a k/d contraction stays below 2d/k times the update's norm.
        assertThat(most).isLessThan(2 / 0.1 * norm(update));
    }

    @Test
    void anUpdateThatWasNotAcceptedChangesNothing() {
        ErrorFeedback held = ErrorFeedback.none(SIZE)
                .compress(new TopK(0.1, 32, 1), Updates.exact(SIZE, 1), Updates.SEEDS)
                .ifAccepted();
        float[] before = held.residual();
        held.compress(new TopK(0.1, 32, 1), Updates.exact(SIZE, 2), Updates.SEEDS);
        assertThat(held.residual()).isEqualTo(before);
    }

    @Test
    void anUnbiasedFormOwesNothing() {
        ErrorFeedback.Sent step =
                ErrorFeedback.none(SIZE).compress(new Quantised(4, 64), Updates.heavyTailed(SIZE, 1), Updates.SEEDS);
        assertThat(step.ifAccepted().residual()).containsOnly(0);
        assertThat(step.values()).isNotEqualTo(Updates.heavyTailed(SIZE, 1));
    }

    @Test
    void itSurvivesARestartBitForBitAndBelongsToOneSize() throws UnreadableUpdateException {
        ErrorFeedback state = ErrorFeedback.none(SIZE)
                .compress(new TopK(0.1, 4, 16), Updates.heavyTailed(SIZE, 1), Updates.SEEDS)
                .ifAccepted();
        byte[] bytes = state.toBytes();
        assertThat(ErrorFeedback.ofBytes(bytes, SIZE).residual()).isEqualTo(state.residual());
        assertThatExceptionOfType(UnreadableUpdateException.class)
                .isThrownBy(() -> ErrorFeedback.ofBytes(bytes, SIZE + 1));
        bytes[1 + 2] |= (byte) 0x80;
        bytes[1 + 3] |= (byte) 0x7f;
        assertThatExceptionOfType(UnreadableUpdateException.class).isThrownBy(() -> ErrorFeedback.ofBytes(bytes, SIZE));
        assertThatIllegalArgumentException().isThrownBy(() -> state.compensate(new float[SIZE - 1]));
    }

    private static void add(float[] sum, float[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
