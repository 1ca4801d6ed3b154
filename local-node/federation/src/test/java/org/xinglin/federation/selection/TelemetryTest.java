package org.xinglin.federation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Telemetry at(Instant reported) {
        return new Telemetry(0.5, 1, 1, Duration.ofMillis(20), 0, reported);
    }

    private static void assertRefused(double load, long storage, long bandwidth, Duration latency, int queue) {
        assertThatThrownBy(() -> new Telemetry(load, storage, bandwidth, latency, queue, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesThatNoMachineHasAreRefused() {
        assertRefused(Double.NaN, 1, 1, MINUTE, 0);
        assertRefused(1.01, 1, 1, MINUTE, 0);
        assertRefused(-0.01, 1, 1, MINUTE, 0);
        assertRefused(0.5, -1, 1, MINUTE, 0);
        assertRefused(0.5, Long.MAX_VALUE, 1, MINUTE, 0);
        assertRefused(0.5, 1, -1, MINUTE, 0);
        assertRefused(0.5, 1, Long.MAX_VALUE, MINUTE, 0);
        assertRefused(0.5, 1, 1, Duration.ofMillis(-1), 0);
        assertRefused(0.5, 1, 1, Duration.ofSeconds(Long.MAX_VALUE), 0);
        assertRefused(0.5, 1, 1, MINUTE, -1);
        assertRefused(0.5, 1, 1, MINUTE, Integer.MAX_VALUE);
    }

    @Test
    void aReportFromTheFutureOrFromLongAgoIsNotFresh() {
        assertThat(at(NOW).isFresh(NOW, MINUTE)).isTrue();
        assertThat(at(NOW.minusSeconds(60)).isFresh(NOW, MINUTE)).isTrue();
        assertThat(at(NOW.minusSeconds(61)).isFresh(NOW, MINUTE)).isFalse();
        assertThat(at(NOW.plusSeconds(120)).isFresh(NOW, MINUTE)).isTrue();
        assertThat(at(NOW.plusSeconds(121)).isFresh(NOW, MINUTE)).isFalse();
        assertThat(at(Instant.MAX).isFresh(NOW, MINUTE)).isFalse();
        assertThat(at(Instant.MIN).isFresh(NOW, MINUTE)).isFalse();
    }
}
