package org.xinglin.views.settings.recovery;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xinglin.core.recovery.TypedSheet;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Where somebody types what opens a backup: a password, or the words of sheets. */
public final class KeyPane extends VBox {
    private static final int ROWS = 3;

    private final RadioButton byPassword = new RadioButton();
    private final RadioButton bySheets = new RadioButton();
    private final HBox choice = new HBox(byPassword, bySheets);
    private final TextField operator = new TextField();
    private final PasswordField password = new PasswordField();
    private final HBox passwordForm = new HBox();
    private final TextArea words = new TextArea();
    private final Label soFar = new Label();
    private final Button add = new Button();
    private final Button fromFile = new Button();
    private final Button removeLast = new Button();
    private final VBox sheetForm = new VBox();

    public KeyPane() {
        getStyleClass().add("stack");
        choice.getStyleClass().add("field-row");
        passwordForm.getStyleClass().add("field-row");
        sheetForm.getStyleClass().add("stack");
        byPassword.setId("keyByPassword");
        bySheets.setId("keyBySheets");
        operator.setId("keyOperator");
        password.setId("keyPassword");
        words.setId("keyWords");
        add.setId("keyAddSheet");
        fromFile.setId("keySheetFile");
        removeLast.setId("keyRemoveSheet");
        words.setPrefRowCount(ROWS);
        words.setMinHeight(USE_PREF_SIZE);
        words.setWrapText(true);
        soFar.setWrapText(true);
        soFar.setMinHeight(USE_PREF_SIZE);
        ToggleGroup kinds = new ToggleGroup();
        kinds.getToggles().setAll(byPassword, bySheets);
    }

    /** What is typed goes into the entry; sheets in files are read by {@code reader}. */
    public void attach(KeyEntry entry, Texts texts, Ties ties, FileDialogs dialogs, Consumer<Path> reader) {
        fill(texts);
        operator.textProperty().bindBidirectional(entry.operator());
        password.textProperty().bindBidirectional(entry.password());
        words.textProperty().bindBidirectional(entry.words());
        ties.add(() -> {
            operator.textProperty().unbindBidirectional(entry.operator());
            password.textProperty().unbindBidirectional(entry.password());
            words.textProperty().unbindBidirectional(entry.words());
        });
        byPassword.setOnAction(event -> entry.kind().set(KeyEntry.Kind.PASSWORD));
        bySheets.setOnAction(event -> entry.kind().set(KeyEntry.Kind.SHEETS));
        add.setOnAction(
                event -> entry.add(texts.of("recovery.sheet", entry.sheets().size() + 1)));
        fromFile.setOnAction(event -> dialogs.oneFile(getScene().getWindow(), texts.of("recovery.sheet.file"), "txt")
                .ifPresent(reader));
        removeLast.setOnAction(event -> entry.removeLast());
        ties.follow(entry.kind(), this::turnTo);
        ties.follow(entry.words(), typed -> add.setDisable(typed.isBlank()));
        ties.follow(Bindings.size(entry.sheets()), size -> tell(entry, texts));
    }

    /** Where no password helps. */
    void sheetsOnly() {
        Shown.set(choice, false);
    }

    void focusFirst() {
        words.requestFocus();
    }

    private void fill(Texts texts) {
        byPassword.setText(texts.of("recovery.key.by-password"));
        bySheets.setText(texts.of("recovery.key.by-sheets"));
        words.setPromptText(texts.of("recovery.sheet.prompt"));
        words.setAccessibleText(texts.of("recovery.sheet.prompt"));
        add.setText(texts.of("recovery.sheet.add"));
        fromFile.setText(texts.of("recovery.sheet.file"));
        removeLast.setText(texts.of("recovery.sheet.remove"));
        passwordForm
                .getChildren()
                .setAll(
                        field(texts.of("recovery.key.operator"), operator),
                        field(texts.of("recovery.key.password"), password));
        HBox buttons = new HBox(add, fromFile, removeLast);
        buttons.getStyleClass().add("actions-left");
        sheetForm.getChildren().setAll(words, buttons, soFar);
        getChildren().setAll(choice, passwordForm, sheetForm);
    }

    private static VBox field(String name, TextField field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add(Styles.FIELD_NAME);
        VBox box = new VBox(label, field);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void turnTo(KeyEntry.Kind kind) {
        boolean typed = kind == KeyEntry.Kind.PASSWORD;
        byPassword.setSelected(typed);
        bySheets.setSelected(!typed);
        Shown.set(passwordForm, typed);
        Shown.set(sheetForm, !typed);
    }

    private void tell(KeyEntry entry, Texts texts) {
        removeLast.setDisable(entry.sheets().isEmpty());
        soFar.setText(
                entry.sheets().isEmpty()
                        ? texts.of("recovery.sheets.none-typed")
                        : texts.of(
                                "recovery.sheets.typed",
                                entry.sheets().stream().map(KeyPane::told).toList()));
    }

    private static Message told(TypedSheet sheet) {
        return Message.of("recovery.sheet.words", sheet.source(), sheet.words());
    }
}
