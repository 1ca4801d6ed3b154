package org.xinglin.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** Presses, types and waits for what can be seen, on the screen's own thread. */
final class Person {
    private static final int PATIENCE = 30;
    private final Stage stage;
    private final Path pictures;
    private int taken;

    Person(Stage stage, Path pictures) {
        this.stage = stage;
        this.pictures = pictures;
    }

    <T extends Node> T see(String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(look(id), id));
    }

    /** In the window, or in a dialogue before it. */
    private @Nullable Node look(String id) {
        Node node = stage.getScene().lookup(id);
        return node != null
                ? node
                : Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(window -> window.getScene().lookup(id))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Waits until the control is there, seen and usable. */
    void waitFor(String id) throws TimeoutException {
        waitUntil(() -> {
            Node node = look(id);
            return node != null && isSeen(node) && !node.isDisabled();
        });
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    <T extends Node> void waitFor(String id, Class<T> type, Predicate<T> condition) throws TimeoutException {
        waitUntil(() -> {
            Node node = look(id);
            return node != null && condition.test(type.cast(node));
        });
    }

    private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    void press(String id) throws TimeoutException {
        waitFor(id);
        act(() -> see(id, ButtonBase.class).fire());
    }

    void type(String id, String text) throws TimeoutException {
        waitFor(id);
        act(() -> see(id, TextInputControl.class).setText(text));
    }

    void act(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(1000L * PATIENCE, act);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** For people who look at what the story did. */
    void picture(String name) throws IOException {
        Files.createDirectories(pictures);
        Path file = pictures.resolve(String.format("%02d-%s.png", ++taken, name));
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                1000L * PATIENCE, () -> stage.getScene().snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    }
}
