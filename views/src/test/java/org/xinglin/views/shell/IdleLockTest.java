package org.xinglin.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Subscription;
import org.xinglin.views.kit.Pace;

class IdleLockTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private final HandPace pace = new HandPace();
    private final List<Instant> locked = new ArrayList<>();
    private final IdleLock idle = new IdleLock(pace, () -> pace.now, TEN_MINUTES, () -> locked.add(pace.now));

    @Test
    void itLocksTenMinutesAfterTheLastTouch() {
        idle.start();
        pace.pass(Duration.ofMinutes(9));
        idle.touched();
        pace.pass(Duration.ofMinutes(9));
        assertThat(locked).isEmpty();
        pace.pass(Duration.ofMinutes(1));
        assertThat(locked).hasSize(1);
    }

    @Test
    void itDoesNotLockAfterItWasClosed() {
        idle.start();
        idle.close();
        pace.pass(Duration.ofHours(1));
        assertThat(locked).isEmpty();
    }

    @Test
    void aClockSetBackDoesNotKeepItOpenForLonger() {
        idle.start();
        pace.now = pace.now.minus(Duration.ofDays(1));
        pace.pass(Duration.ofMinutes(10));
        pace.pass(Duration.ofMinutes(10));
        assertThat(locked).hasSize(1);
    }

    /** Time that passes by hand; one thing waits at a time. */
    private static final class HandPace implements Pace {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        private Duration left = Duration.ZERO;
        private Runnable next = () -> {};

        @Override
        public void soon(Runnable work) {
            work.run();
        }

        @Override
        public Subscription later(Duration delay, Runnable work) {
            left = delay;
            next = work;
            return () -> next = () -> {};
        }

        void pass(Duration time) {
            now = now.plus(time);
            left = left.minus(time);
            if (!left.isPositive()) {
                next.run();
            }
        }
    }
}
