package org.xinglin.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.vault.TestVaults.assertFails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;

class WrongTriesTest {
    @TempDir
    Path folder;

    private final TestVaults.HandClock clock = new TestVaults.HandClock();
    private WrongTries tries;

    @BeforeEach
    void make() {
        tries = again();
    }

    @Test
    void theDelayGrowsFromFiveSecondsToAQuarterOfAnHour() throws Failed {
        failThrice();
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900}) {
            assertFails(() -> tries.begin("li"), mustWait(Duration.ofSeconds(seconds)));
            clock.now = clock.now.plusSeconds(seconds).minusMillis(1);
            assertFails(() -> tries.begin("li"), mustWait(Duration.ofMillis(1)));
            clock.now = clock.now.plusMillis(1);
            tries.begin("li");
        }
    }

    @Test
    void startingAgainDoesNotShortenIt() throws Failed {
        failThrice();
        assertFails(() -> again().begin("li"), mustWait(Duration.ofSeconds(5)));
    }

    @Test
    void anotherOperatorDoesNotWait() throws Failed {
        failThrice();
        tries.begin("wang");
        assertFails(() -> tries.begin("LI"), mustWait(Duration.ofSeconds(5)));
    }

    @Test
    void theRightPasswordEndsItAndTheCountWaitsForTheLog() throws Failed {
        failThrice();
        clock.now = clock.now.plusSeconds(5);
        tries.begin("li");
        tries.passed("li");
        tries.begin("li");
        tries.passed("li");
        assertThat(tries.untold()).isEqualTo(Map.of("li", 3));
        tries.told();
        assertThat(again().untold()).isEmpty();
    }

    @Test
    void aClockSetBackBeginsTheWaitAnewButMakesItNoLonger() throws Failed {
        failThrice();
        clock.now = clock.now.minus(Duration.ofDays(1));
        assertFails(() -> tries.begin("li"), mustWait(Duration.ofSeconds(5)));
        clock.now = clock.now.plusSeconds(4);
        assertFails(() -> tries.begin("li"), mustWait(Duration.ofSeconds(1)));
        clock.now = clock.now.plusSeconds(1);
        tries.begin("li");
    }

    @Test
    void aTokenThatIsNotThereIsNoWrongTry() throws Failed {
        for (int i = 0; i < 10; i++) {
            tries.begin("li");
            tries.undecided("li");
        }
        assertThat(tries.untold()).isEmpty();
    }

    @Test
    void aDamagedFileIsAsNone() throws Failed, IOException {
        failThrice();
        Files.writeString(folder.resolve("vault.json.tries"), "{\"li\":");
        tries.begin("li");
    }

    private void failThrice() throws Failed {
        for (int i = 0; i < 3; i++) {
            tries.begin("li");
        }
    }

    private WrongTries again() {
        return new WrongTries(folder.resolve("vault.json"), clock);
    }

    private static Failure mustWait(Duration left) {
        return new Failure.MustWait(left);
    }
}
