package org.xinglin.views.viewing;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xinglin.core.records.viewing.RecordView.FhirTree;
import org.xinglin.core.records.viewing.RecordView.Node;
import org.xinglin.views.kit.Texts;

/** FHIR resources as a tree of names and values, and their narratives as plain text below. */
final class FhirPane extends VBox {
    private static final double NAME = 320;
    private static final double VALUE = 540;
    private static final double GAP = 8;

    FhirPane(FhirTree tree, Texts texts) {
        super(GAP);
        if (tree.shortened()) {
            getChildren().add(Drawing.note(texts.of("viewer.shortened")));
        }
        SplitPane split = new SplitPane(table(tree.roots(), texts));
        split.setOrientation(javafx.geometry.Orientation.VERTICAL);
        if (!tree.narrative().isBlank()) {
            split.getItems().add(narrative(tree.narrative(), texts));
            split.setDividerPositions(0.7);
        }
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
    }

    private static TreeTableView<Node> table(List<Node> roots, Texts texts) {
        TreeItem<Node> root = new TreeItem<>(new Node("", "", List.of()));
        roots.forEach(node -> root.getChildren().add(item(node, true)));
        TreeTableView<Node> table = new TreeTableView<>(root);
        table.setId("viewerTree");
        table.setShowRoot(false);
        table.getColumns().add(column(texts.of("viewer.element"), NAME, Node::name));
        table.getColumns().add(column(texts.of("viewer.value"), VALUE, Node::value));
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    private static TreeItem<Node> item(Node node, boolean open) {
        TreeItem<Node> item = new TreeItem<>(node);
        item.setExpanded(open);
        node.children().forEach(child -> item.getChildren().add(item(child, false)));
        return item;
    }

    private static TreeTableColumn<Node, String> column(
            String name, double width, java.util.function.Function<Node, String> value) {
        TreeTableColumn<Node, String> column = new TreeTableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue().getValue())));
        return column;
    }

    private static VBox narrative(String text, Texts texts) {
        Label name = new Label(texts.of("viewer.narrative"));
        name.getStyleClass().add("field-name");
        TextArea area = new TextArea(text);
        area.setId("viewerNarrative");
        area.setEditable(false);
        area.setWrapText(true);
        VBox.setVgrow(area, Priority.ALWAYS);
        return new VBox(GAP, name, area);
    }
}
