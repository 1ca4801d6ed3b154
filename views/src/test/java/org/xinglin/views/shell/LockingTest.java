package org.xinglin.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.xinglin.core.audit.AuditEntry;
import org.xinglin.core.settings.Preferences;
import org.xinglin.core.testkit.SameThreadBackground;
import org.xinglin.core.testkit.SteppedClock;
import org.xinglin.views.fixture.AnsweredDialogs;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FakePremises;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.fixture.ManualPace;
import org.xinglin.views.fixture.MemoryPreferences;

/** Time passes by hand: the console locks, the session ends, and no window with plaintext stays. */
class LockingTest extends SnapshotDrawing {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private final FakeHospital hospital = FilledHospital.make();
    private final SteppedClock time = new SteppedClock(FakeHospital.NOW);
    private final ManualPace pace = new ManualPace();
    private final Stage stage = onScreen(Stage::new);
    private final ConsoleWindow console = onScreen(() -> new ConsoleWindow(
            new ConsoleParts(
                    new FakePremises(hospital, true),
                    new SameThreadBackground(),
                    new MemoryPreferences(Preferences.Theme.LIGHT, Preferences.Language.ENGLISH),
                    new Ticking(time),
                    true),
            new AnsweredDialogs(),
            pace));

    @BeforeEach
    void unlocked() {
        onScreen(() -> {
            console.show(stage);
            unlock(stage);
            return stage;
        });
    }

    @AfterEach
    void gone() {
        onScreen(() -> {
            console.close();
            stage.hide();
            stage.setScene(null);
            return stage;
        });
    }

    @Test
    void whenNobodyTouchesItTheSessionEndsAndItsWindowsClose() {
        Stage beside = onScreen(this::window);
        pass(LIMIT);
        assertThat(hospital.locked).isTrue();
        assertThat(beside.isShowing()).isFalse();
        assertThat(onScreen(this::windowsBeside)).isEmpty();
        assertThat(newest().detail()).isEqualTo("idle");
        assertThat(newest().result()).isEqualTo(AuditEntry.Result.DONE);
        assertThat(onScreen(() -> stage.getScene().getRoot().lookup("#recordsTable")))
                .isNull();
        assertThat(text("#bannerTitle")).contains("10 minutes");
    }

    @Test
    void whoeverReadsInAnotherWindowIsNotAway() {
        Stage beside = onScreen(this::window);
        pass(LIMIT.minusMinutes(1));
        onScreen(() -> {
            Node field = beside.getScene().getRoot().getChildrenUnmodifiable().getFirst();
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
            return field;
        });
        pass(LIMIT.minusMinutes(1));
        assertThat(hospital.locked).isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(hospital.locked).isTrue();
    }

    @Test
    void lockingByHandIsWrittenDown() {
        onScreen(() -> {
            fire(stage, "#lockButton");
            return stage;
        });
        assertThat(hospital.locked).isTrue();
        assertThat(newest().detail()).isEqualTo("by hand");
        assertThat(newest().operator()).isNotEmpty();
        pass(LIMIT.multipliedBy(2)); // at the door nothing is left to lock
        assertThat(newest().detail()).isEqualTo("by hand");
    }

    @Test
    void closingTheConsoleLocksBeforeItReturns() {
        onScreen(() -> {
            console.close();
            assertThat(hospital.locked).isTrue();
            return stage;
        });
        assertThat(newest().detail()).isEqualTo("closed");
    }

    private AuditEntry newest() {
        AuditEntry last = hospital.audit.last().orElseThrow();
        assertThat(last.act()).isEqualTo("lock");
        return last;
    }

    private String text(String id) {
        return onScreen(() -> this.<javafx.scene.control.Label>find(stage, id).getText());
    }

    private Stage window() {
        Stage beside = new Stage();
        beside.initOwner(stage);
        beside.setScene(new Scene(new StackPane(new TextField("plaintext"))));
        beside.show();
        return beside;
    }

    private List<Window> windowsBeside() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage other && stage.equals(other.getOwner()))
                .toList();
    }

    private void pass(Duration duration) {
        onScreen(() -> {
            time.advance(duration);
            pace.pass();
            return stage;
        });
    }

    private static <T> T onScreen(Supplier<T> work) {
        T value = WaitForAsyncUtils.waitForAsyncFx(60_000, work::get);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    /** A clock that a test moves. */
    private static final class Ticking extends Clock {
        private final SteppedClock time;

        Ticking(SteppedClock time) {
            this.time = time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.instant();
        }
    }
}
