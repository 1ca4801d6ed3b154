package org.xinglin.views.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.views.chain.SheetRows.Row;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** The selected block's data sheet, or the selected event, with every value in full. */
record FactDetails(Label title, VBox fields, Texts texts) {
    FactDetails {
        title.setText(texts.of("chain.details.hint"));
    }

    void show(BlockLook look) {
        SheetRows rows = new SheetRows(texts);
        title.setText(texts.of("chain.details.block", look.seen().height().value()));
        fields.getChildren().clear();
        switch (look) {
            case BlockLook.Asking asking -> {
                add(rows.of(look.seen()));
                remark("chain.sheet.asking");
            }
            case BlockLook.Replaced replaced -> {
                remark("chain.sheet.replaced");
                add(rows.of(look.seen()));
            }
            case BlockLook.Unanswered unanswered -> {
                remark("chain.sheet.unanswered");
                add(rows.of(look.seen()));
            }
            case BlockLook.Found found -> {
                add(rows.of(found.sheet()));
                network(found, rows);
            }
        }
    }

    void show(EventSeen event) {
        title.setText(texts.of("chain.details.event", event.name(), event.contract()));
        fields.getChildren().clear();
        List<Row> values = new ArrayList<>();
        event.fields().forEach((name, value) -> values.add(new Row(name, value)));
        values.add(new Row(
                texts.of("chain.details.transaction"), event.transaction().hex()));
        values.add(new Row(
                texts.of("chain.details.place"),
                texts.of("chain.details.place-of", event.height().value(), event.logIndex())));
        add(values);
    }

    /** Where the node tells nothing at all, one sentence says so instead of the same words in every row. */
    private void network(BlockLook.Found found, SheetRows rows) {
        Label heading = new Label(texts.of("chain.sheet.network"));
        heading.getStyleClass().add(atlantafx.base.theme.Styles.TITLE_4);
        fields.getChildren().add(heading);
        if (found.network().isEmpty()) {
            remark("chain.sheet.network-untold");
        } else {
            add(rows.of(Optional.of(found.network().get())));
        }
    }

    private void remark(String key) {
        Label label = new Label(texts.of(key));
        label.setWrapText(true);
        label.getStyleClass().add(atlantafx.base.theme.Styles.TEXT_MUTED);
        fields.getChildren().add(label);
    }

    private void add(List<Row> rows) {
        for (Row row : rows) {
            Label label = new Label(row.name());
            label.getStyleClass().add(Styles.FIELD_NAME);
            CopyableValue field = new CopyableValue();
            field.setText(row.value());
            field.name(texts, row.name());
            VBox pair = new VBox(label, field);
            pair.getStyleClass().add("field");
            fields.getChildren().add(pair);
        }
    }
}
