package org.xinglin.views.signing;

import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.Sheet;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.signing.SigningDesk.Answer;

/** One transaction in plain words and in full: nothing is cut short that a person signs. */
final class SigningDialog {
    /** Wide enough for a digest in full. */
    private static final double WIDTH = 860;

    private static final double NAMES = 150;
    private static final double MOST_HEIGHT = 420;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TransactionPreview preview;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private int row;

    SigningDialog(TransactionPreview preview, Texts texts, Consumer<Answer> answered) {
        this.preview = preview;
        this.texts = texts;
        CheckBox always = new CheckBox(texts.of("signing.always"));
        always.setId("signingAlways");
        always.setWrapText(true);
        ButtonType sign = new ButtonType(texts.of("signing.sign"), ButtonData.OK_DONE);
        ButtonType refuse = new ButtonType(texts.of("signing.refuse"), ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().add(Sheet.url());
        pane.setHeaderText(FunctionWords.of(preview.function(), preview.what(), texts));
        pane.setContent(content(always));
        pane.setPrefWidth(WIDTH);
        pane.setMinWidth(WIDTH);
        pane.getButtonTypes().addAll(sign, refuse);
        pane.lookupButton(sign).setId("signingSign");
        pane.lookupButton(refuse).setId("signingRefuse");
        dialog.setTitle(texts.of("signing.title"));
        dialog.setResizable(true);
        dialog.setOnHidden(event -> {
            boolean signed = sign.equals(dialog.getResult());
            answered.accept(signed ? always.isSelected() ? Answer.ALWAYS : Answer.ONCE : Answer.NO);
        });
    }

    void show(Window owner) {
        dialog.initOwner(owner);
        dialog.show();
        dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getLast())
                .requestFocus();
    }

    void close() {
        dialog.close();
    }

    private VBox content(CheckBox always) {
        grid.getStyleClass().add("sheet-grid");
        grid.setHgap(12);
        grid.setVgap(6);
        words("signing.what", preview.what());
        preview.parameters().forEach(this::parameter);
        preview.until().ifPresent(end -> words("signing.until", texts.formats().when(end)));
        value("signing.signer", preview.signer().text());
        value("signing.to", preview.to().text());
        words("signing.cost", cost());
        words("signing.nonce", texts.formats().number(preview.nonce()));
        words(
                "signing.simulated",
                preview.wouldSucceed()
                        ? texts.of("signing.would-succeed")
                        : texts.of("signing.would-fail", preview.refusal()));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(12, scroll, always);
        return content;
    }

    private String cost() {
        return texts.of(
                "signing.cost.words",
                texts.formats().number(preview.cost().estimate().longValue()),
                texts.formats().number(preview.cost().gas().longValue()),
                FunctionWords.coins(preview.cost().cap()));
    }

    private void parameter(TransactionPreview.Parameter parameter) {
        Label name = name(parameter.label());
        CopyableValue value = new CopyableValue();
        value.setText(parameter.value());
        value.name(texts, parameter.label());
        add(name, value);
        if (!parameter.name().isEmpty()) {
            grid.add(new Label(parameter.name()), 1, row++);
        }
    }

    private void value(String key, String text) {
        CopyableValue value = new CopyableValue();
        value.setText(text);
        value.name(texts, texts.of(key));
        add(name(texts.of(key)), value);
    }

    private void words(String key, String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        add(name(texts.of(key)), words);
    }

    private static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().add("field-name");
        name.setWrapText(true);
        name.setPrefWidth(NAMES);
        name.setMinWidth(NAMES);
        return name;
    }

    private void add(Label name, javafx.scene.Node value) {
        GridPane.setHgrow(value, Priority.ALWAYS);
        grid.add(name, 0, row);
        grid.add(value, 1, row++);
    }
}
