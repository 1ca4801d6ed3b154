package org.xinglin.views.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** A long value in full: can be selected, scrolled, and copied with one button. */
public final class CopyableValue extends HBox {
    private final TextField field = new TextField();
    private final Button copy = new Button();

    public CopyableValue() {
        getStyleClass().add(Styles.COPYABLE);
        field.setEditable(false);
        field.getStyleClass().add(Styles.MONO);
        HBox.setHgrow(field, Priority.ALWAYS);
        copy.setGraphic(new FontIcon("mdoal-content_copy"));
        copy.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, atlantafx.base.theme.Styles.BUTTON_ICON);
        copy.setOnAction(event -> copy());
        getChildren().addAll(field, copy);
    }

    /** Says what the button copies, for those who can not see the value's name beside it. */
    public void name(Texts texts, String name) {
        field.setAccessibleText(name);
        copy.setAccessibleText(texts.of("copy.named", name));
        copy.setTooltip(new Tooltip(texts.of("copy.named", name)));
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    public String getText() {
        return field.getText();
    }

    public void setText(String text) {
        field.setText(text);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(field.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
