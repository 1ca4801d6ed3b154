package org.xinglin.views.viewing;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xinglin.core.records.viewing.RecordView.Table;
import org.xinglin.views.kit.Texts;

/** Rows of a table, some hundred at a time. */
final class TablePane extends VBox {
    private static final int ROWS = 500;
    /** A file with more columns than this is shown without the rest: a screen has no use for them. */
    private static final int MOST_COLUMNS = 200;

    private static final double WIDTH = 120;
    private static final double GAP = 8;

    private final Table table;
    private final ViewerModel model;
    private final TableView<List<String>> view = new TableView<>();
    private int wanted;

    TablePane(Table table, ViewerModel model, Texts texts) {
        super(GAP);
        this.table = table;
        this.model = model;
        int columns = Math.min(MOST_COLUMNS, table.header().size());
        for (int i = 0; i < columns; i++) {
            view.getColumns().add(column(table.header().get(i), i));
        }
        view.setId("viewerTable");
        VBox.setVgrow(view, Priority.ALWAYS);
        int pages = (table.rows().count() + ROWS - 1) / ROWS;
        Pager pager = new Pager(pages, texts, this::show);
        String facts =
                texts.of("viewer.table", table.rows().count(), table.header().size(), table.charset());
        boolean part = table.shortened() || columns < table.header().size();
        getChildren().addAll(Drawing.note(part ? facts + " · " + texts.of("viewer.shortened") : facts), pager, view);
        pager.turn(0);
    }

    private static TableColumn<List<String>, String> column(String name, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(name);
        column.setPrefWidth(WIDTH);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                index < cell.getValue().size() ? cell.getValue().get(index) : ""));
        return column;
    }

    private void show(int page) {
        wanted = page;
        model.draw(progress -> table.rows().rows(page * ROWS, (page + 1) * ROWS), rows -> {
            if (page == wanted) {
                view.getItems().setAll(rows);
            }
        });
    }
}
