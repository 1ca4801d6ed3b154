package org.xinglin.views.viewing;

import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xinglin.views.kit.Texts;

/** Turns pages, counted from zero. */
final class Pager extends HBox {
    private static final double GAP = 8;

    private final int count;
    private final Texts texts;
    private final IntConsumer turned;
    private final Button back = new Button();
    private final Button forth = new Button();
    private final Label where = new Label();
    private int page;

    Pager(int count, Texts texts, IntConsumer turned) {
        super(GAP);
        this.count = count;
        this.texts = texts;
        this.turned = turned;
        back.setGraphic(new FontIcon("mdoal-chevron_left"));
        back.setAccessibleText(texts.of("viewer.back"));
        back.setId("viewerBack");
        back.setOnAction(event -> turn(page - 1));
        forth.setGraphic(new FontIcon("mdoal-chevron_right"));
        forth.setAccessibleText(texts.of("viewer.forth"));
        forth.setId("viewerForth");
        forth.setOnAction(event -> turn(page + 1));
        where.setMinHeight(USE_PREF_SIZE);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(back, where, forth);
    }

    /** Shows the page; the first call shows the first. */
    void turn(int wanted) {
        page = Math.clamp(wanted, 0, Math.max(0, count - 1));
        back.setDisable(page == 0);
        forth.setDisable(page >= count - 1);
        where.setText(texts.of("viewer.page", page + 1, Math.max(1, count)));
        turned.accept(page);
    }
}
