package org.xinglin.views.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Fills a combo box with fixed choices in words. */
public final class Choices {
    private Choices() {}

    public static <T> void fill(ComboBox<T> box, Iterable<T> choices, Function<? super T, String> word) {
        choices.forEach(box.getItems()::add);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : word.apply(choice);
            }

            @Override
            public T fromString(String text) {
                return box.getItems().stream()
                        .filter(choice -> word.apply(choice).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text));
            }
        });
    }
}
