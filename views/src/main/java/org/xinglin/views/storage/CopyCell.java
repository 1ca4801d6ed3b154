package org.xinglin.views.storage;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.storage.PlaceId;
import org.xinglin.core.storage.Replica;

/** A copy: where and how it is, and below what else is known of it. */
final class CopyCell extends ListCell<Replica> {
    private final ReplicaWords words;
    private final Function<PlaceId, String> label;

    CopyCell(ReplicaWords words, Function<PlaceId, String> label) {
        this.words = words;
        this.label = label;
        setPrefWidth(0); // as wide as the list, so that long words wrap
    }

    @Override
    protected void updateItem(@Nullable Replica replica, boolean empty) {
        super.updateItem(replica, empty);
        if (empty || replica == null) {
            setGraphic(null);
            return;
        }
        Label details = new Label(words.details(replica));
        details.setWrapText(true);
        details.getStyleClass().addAll("text-muted", "text-small");
        setGraphic(new VBox(words.of(replica, label.apply(replica.place())), details));
    }
}
