package org.xinglin.desktop.architecture.broken.views;

import javafx.application.Platform;
import org.xinglin.desktop.architecture.broken.store.StoreValue;

/** A view that reads the store itself and hops threads itself. */
final class ViewOfTheStore {
    void show(StoreValue value) {
        Platform.runLater(value::touch);
    }
}
