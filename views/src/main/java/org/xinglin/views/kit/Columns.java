package org.xinglin.views.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Fills the columns that an FXML file declares. */
public final class Columns {
    private Columns() {}

    public static <S> void text(TableColumn<S, String> column, Function<? super S, String> value) {
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
    }

    /** A state in words with an icon before it. */
    public static <S> void state(TableColumn<S, S> column, Function<? super S, StateLabel> label) {
        column.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new NodeCell<>(label));
    }

    /** Shows a node made from the row. */
    private static final class NodeCell<S> extends TableCell<S, S> {
        private final Function<? super S, ? extends Node> node;

        NodeCell(Function<? super S, ? extends Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable S item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : node.apply(item));
        }
    }
}
