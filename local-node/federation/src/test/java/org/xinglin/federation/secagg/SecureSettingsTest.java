package org.xinglin.federation.secagg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinglin.federation.task.TaskId;

final class SecureSettingsTest {
    private static final VectorEncoding ENCODING = VectorEncoding.average(10, 8);
    private static final Quorum QUORUM = Quorum.of(6);

    @Test
    void theThresholdIsAboveTwoThirdsAndAtLeastThree() {
        assertThat(List.of(3, 4, 5, 6, 7, 10, 100))
                .extracting(Quorum::safeThreshold)
                .containsExactly(3, 3, 4, 5, 5, 7, 67);
    }

    @Test
    void quorumsThatDoNotProtectAreRefused() {
        refused(() -> Quorum.of(2), "secure aggregation needs 3 to 10000 participants, not 2");
        refused(() -> new Quorum(10, 6, 3), "the threshold of 10 participants lies from 7 to 10, not at 6");
        refused(() -> new Quorum(10, 11, 3), "the threshold of 10 participants lies from 7 to 10, not at 11");
        refused(() -> new Quorum(10, 7, 2), "a sum is of 3 to 10 participants, not of at least 2");
        refused(() -> new Quorum(10, 7, 11), "a sum is of 3 to 10 participants, not of at least 11");
    }

    @Test
    void encodingsThatMeanNothingAreRefused() {
        refused(() -> new VectorEncoding(0, 1, 1, 32), "a vector has 1 to 200000000 values, not 0");
        refused(() -> new VectorEncoding(1, 0, 1, 32), "the clip is above 0 and finite, not 0.0");
        refused(() -> new VectorEncoding(1, Double.NaN, 1, 32), "the clip is above 0 and finite, not NaN");
        refused(() -> new VectorEncoding(1, 1, -1, 32), "the largest sum of weights is above 0 and finite, not -1.0");
        refused(() -> new VectorEncoding(1, 1, 1, 48), "the ring has 32 or 64 bits, not 48");
        refused(
                () -> new SecureRound(TaskId.of(new byte[32]), "Model", 0, 0),
                "a purpose is 1 to 32 small letters, digits or hyphens: Model");
        refused(
                () -> new SecureRound(TaskId.of(new byte[32]), "model", -1, 0),
                "rounds and attempts count from 0: -1, 0");
    }

    @Test
    void aRingTooCoarseForItsParticipantsIsRefused() {
        SecureRound round = settings(0, 0, "model", ENCODING, QUORUM).round();
        Quorum many = Quorum.of(10_000);
        refused(
                () -> new SecureSettings(round, new VectorEncoding(1, 1, 100_000, 32), many),
                "a ring of 32 bits is too coarse for a weight of 100000.0 by 10000 participants: take 64 bits");
        assertThat(new SecureSettings(round, new VectorEncoding(1, 1, 100_000, 64), many)
                        .encoding()
                        .ringBits())
                .isEqualTo(64);
    }

    @Test
    void anyOtherSettingIsAnotherContext() {
        Set<String> contexts = new HashSet<>();
        List<SecureSettings> all = List.of(
                settings(0, 0, "model", ENCODING, QUORUM),
                settings(1, 0, "model", ENCODING, QUORUM),
                settings(0, 1, "model", ENCODING, QUORUM),
                settings(0, 0, "statistics", ENCODING, QUORUM),
                settings(0, 0, "model", VectorEncoding.average(11, 8), QUORUM),
                settings(0, 0, "model", VectorEncoding.average(10, 7), QUORUM),
                settings(0, 0, "model", new VectorEncoding(10, 8, 2, 32), QUORUM),
                settings(0, 0, "model", new VectorEncoding(10, 8, 1, 64), QUORUM),
                settings(0, 0, "model", ENCODING, Quorum.of(7)),
                settings(0, 0, "model", ENCODING, new Quorum(6, 6, 3)),
                settings(0, 0, "model", ENCODING, new Quorum(6, 5, 4)));
        all.forEach(settings -> contexts.add(HexFormat.of().formatHex(settings.context())));
        assertThat(contexts).hasSize(all.size());
    }

    private static SecureSettings settings(
            int round, int attempt, String purpose, VectorEncoding encoding, Quorum quorum) {
        return new SecureSettings(new SecureRound(TaskId.of(new byte[32]), purpose, round, attempt), encoding, quorum);
    }

    private static void refused(ThrowingCallable made, String why) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(why);
    }
}
