package org.xinglin.views.shell;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;

/** Notices keys, mouse and wheel in every window of the console: who reads in a viewer is not away. */
final class Touches implements AutoCloseable {
    private final EventHandler<InputEvent> filter;
    private final ListChangeListener<Window> windows = this::follow;

    Touches(Runnable touched) {
        filter = event -> touched.run();
    }

    void open() {
        Window.getWindows().forEach(this::add);
        Window.getWindows().addListener(windows);
    }

    private void follow(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::remove);
            change.getAddedSubList().forEach(this::add);
        }
    }

    private void add(Window window) {
        window.addEventFilter(InputEvent.ANY, filter);
    }

    private void remove(Window window) {
        window.removeEventFilter(InputEvent.ANY, filter);
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(windows);
        Window.getWindows().forEach(this::remove);
    }
}
