package org.xinglin.views.kit;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list's row with what it is and, smaller below, what there is to know of it. */
public final class TwoLineCell<T> extends ListCell<T> {
    private final Function<? super T, String> title;
    private final Function<? super T, String> details;
    private final Label first = new Label();
    private final Label second = new Label();
    private final VBox lines = new VBox(first, second);

    public TwoLineCell(Function<? super T, String> title, Function<? super T, String> details) {
        this.title = title;
        this.details = details;
        lines.getStyleClass().add("two-lines");
        second.getStyleClass().add("second");
        setPrefWidth(0); // the list's width counts, long titles are cut with an ellipsis
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        first.setText(title.apply(item));
        second.setText(details.apply(item));
        setGraphic(lines);
    }
}
