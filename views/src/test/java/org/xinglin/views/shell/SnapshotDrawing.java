package org.xinglin.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xinglin.core.kernel.Background;
import org.xinglin.core.settings.Preferences.Language;
import org.xinglin.core.settings.Preferences.Theme;
import org.xinglin.core.testkit.SameThreadBackground;
import org.xinglin.views.fixture.AnsweredDialogs;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FakePremises;
import org.xinglin.views.fixture.MemoryPreferences;

/** Opens the console's window over a hospital in memory and saves what it shows to target/snapshots. */
abstract class SnapshotDrawing {
    static final Path FOLDER = Path.of("target", "snapshots");

    @BeforeAll
    static void startScreen() throws Exception {
        Files.createDirectories(FOLDER);
        FxToolkit.registerPrimaryStage();
        // The headless screen is smaller than 1920 x 1080: its blit fails, the snapshot of the scene does not.
        WaitForAsyncUtils.autoCheckException = false;
    }

    /** A window in one theme, language and size. */
    record Canvas(Theme theme, Language language, int width, int height) {
        String name(String what) {
            return what + "-" + theme.name().toLowerCase(java.util.Locale.ROOT)
                    + (language == Language.CHINESE ? "-zh" : "-en") + "-" + width + ".png";
        }
    }

    static final Canvas LIGHT = new Canvas(Theme.LIGHT, Language.ENGLISH, 1280, 800);
    static final Canvas DARK = new Canvas(Theme.DARK, Language.ENGLISH, 1280, 800);
    static final Canvas CHINESE = new Canvas(Theme.LIGHT, Language.CHINESE, 1280, 800);
    static final Canvas CHINESE_DARK = new Canvas(Theme.DARK, Language.CHINESE, 1920, 1080);
    static final Canvas LARGE = new Canvas(Theme.LIGHT, Language.ENGLISH, 1920, 1080);

    void draw(Canvas canvas, String what, FakeHospital hospital, boolean setUp, Consumer<Stage> acts) {
        draw(canvas, what, new FakePremises(hospital, setUp), hospital, new AnsweredDialogs(), acts);
    }

    void draw(Canvas canvas, String what, FakeHospital hospital, AnsweredDialogs dialogs, Consumer<Stage> acts) {
        draw(canvas, what, new FakePremises(hospital, true), hospital, dialogs, acts);
    }

    void draw(
            Canvas canvas,
            String what,
            FakePremises premises,
            FakeHospital hospital,
            AnsweredDialogs dialogs,
            Consumer<Stage> acts) {
        ConsoleParts parts = new ConsoleParts(
                premises, background(), new MemoryPreferences(canvas.theme(), canvas.language()), hospital.clock, true);
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Stage());
        ConsoleWindow console = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new ConsoleWindow(parts, dialogs));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            console.show(stage);
            stage.setWidth(canvas.width());
            stage.setHeight(canvas.height());
            acts.accept(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            save(stage.getScene(), canvas.name(what));
            List<Window> dialogWindows = Window.getWindows().stream()
                    .filter(window -> !window.equals(stage) && window.isShowing() && window instanceof Stage)
                    .toList();
            for (Window window : dialogWindows) {
                save(window.getScene(), canvas.name(what + "-dialog"));
                window.hide();
            }
            console.close();
            stage.hide();
            stage.setScene(null); // a window that was hidden keeps what it showed
        });
    }

    /** What does the work of the window that is drawn. */
    Background background() {
        return new SameThreadBackground();
    }

    static void save(Scene scene, String file) {
        try {
            Path target = FOLDER.resolve(file);
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", target.toFile());
            assertThat(Files.size(target)).isGreaterThan(2_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void unlock(Stage stage) {
        type(stage, "#unlockPassword", FakePremises.PASSWORD);
        fire(stage, "#unlockButton");
    }

    void turn(Stage stage, Page page) {
        String name = page.name().charAt(0) + page.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        fire(stage, "#nav" + name);
    }

    void fire(Stage stage, String id) {
        this.<ButtonBase>find(stage, id).fire();
    }

    void type(Stage stage, String id, String text) {
        this.<TextInputControl>find(stage, id).setText(text);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a look-up by id knows its type from the FXML
    <T extends Node> T find(Stage stage, String id) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        return (T) java.util.Objects.requireNonNull(root.lookup(id), id);
    }
}
