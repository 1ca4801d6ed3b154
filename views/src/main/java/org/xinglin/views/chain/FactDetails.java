package org.xinglin.views.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xinglin.core.chain.ChainFact.BlockSeen;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;

/** The selected block or event with every value in full. */
record FactDetails(Label title, VBox fields, Texts texts) {
    FactDetails {
        title.setText(texts.of("chain.details.hint"));
    }

    void show(BlockSeen block) {
        title.setText(texts.of("chain.details.block", block.height().value()));
        Map<String, String> values = new LinkedHashMap<>();
        values.put(texts.of("chain.column.hash"), block.hash().hex());
        values.put(texts.of("chain.details.parent"), block.parent().hex());
        values.put(texts.of("chain.column.time"), texts.formats().when(block.time()));
        values.put(texts.of("chain.column.transactions"), texts.formats().number(block.transactions()));
        values.put(texts.of("chain.details.gas"), texts.formats().number(block.gasUsed()));
        fill(values);
    }

    void show(EventSeen event) {
        title.setText(texts.of("chain.details.event", event.name(), event.contract()));
        Map<String, String> values = new LinkedHashMap<>(event.fields());
        values.put(texts.of("chain.details.transaction"), event.transaction().hex());
        values.put(
                texts.of("chain.details.place"),
                texts.of("chain.details.place-of", event.height().value(), event.logIndex()));
        fill(values);
    }

    private void fill(Map<String, String> values) {
        fields.getChildren().clear();
        values.forEach((name, value) -> {
            Label label = new Label(name);
            label.getStyleClass().add(Styles.FIELD_NAME);
            CopyableValue field = new CopyableValue();
            field.setText(value);
            field.name(texts, name);
            VBox pair = new VBox(label, field);
            pair.getStyleClass().add("field");
            fields.getChildren().add(pair);
        });
    }
}
