package org.xinglin.views.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** A loaded FXML file and its controllers. A change of language loads it anew over the same view models. */
public record View(Parent root, List<Controller> controllers) implements AutoCloseable {
    public View {
        controllers = List.copyOf(controllers);
    }

    /** Loads the file beside the first controller; included files take the others. */
    public static View load(String file, Texts texts, Controller... controllers) {
        URL location = Objects.requireNonNull(controllers[0].getClass().getResource(file), file);
        FXMLLoader loader = new FXMLLoader(location, texts.bundle());
        loader.setControllerFactory(type -> find(type, controllers));
        try {
            return new View(loader.load(), List.of(controllers));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Controller find(Class<?> type, Controller... controllers) {
        for (Controller controller : controllers) {
            if (type.isInstance(controller)) {
                return controller;
            }
        }
        throw new IllegalArgumentException(type.getName());
    }

    /** A view without a controller, such as the empty room between lock and door, has nothing to focus. */
    public void focusFirst() {
        controllers.stream().findFirst().ifPresent(Controller::focusFirst);
    }

    @Override
    public void close() {
        controllers.forEach(Controller::close);
    }
}
