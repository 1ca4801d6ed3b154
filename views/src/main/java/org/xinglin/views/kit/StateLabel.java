package org.xinglin.views.kit;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state in words, with an icon and a colour that say the same. */
public final class StateLabel extends Label {
    public StateLabel() {
        setGraphic(new FontIcon("mdoal-info"));
    }

    public StateLabel(String text, String symbol, String style) {
        this();
        show(text, symbol, style);
    }

    /** @param style one of the state classes of {@link Styles} */
    public void show(String text, String symbol, String style) {
        setText(text);
        ((FontIcon) getGraphic()).setIconLiteral(symbol);
        getStyleClass().removeAll(Styles.STATE_BAD, Styles.STATE_CALM, Styles.STATE_GOOD, Styles.STATE_WARN);
        getStyleClass().add(style);
    }
}
