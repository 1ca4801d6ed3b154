package org.xinglin.views.kit;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;

/**
 * Asks before something that can not be taken back. The button bears the verb.
 *
 * @param question what will be done to what
 * @param consequences what it does and what it can not do
 * @param verb the words on the button
 */
public record Confirmation(Message question, Message consequences, Message verb) {
    private static final double WIDTH = 460;

    /** Returns at once; {@code action} follows when the person agreed. */
    public void ask(Window owner, Texts texts, Runnable action) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.say(verb));
        ButtonType yes = new ButtonType(texts.say(verb), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(texts.of("action.cancel"), ButtonData.CANCEL_CLOSE);
        DialogPane pane = dialog.getDialogPane();
        pane.getStylesheets().add(Sheet.url());
        pane.setHeaderText(texts.say(question));
        Label words = new Label(texts.say(consequences));
        words.setWrapText(true);
        words.setPrefWidth(WIDTH);
        words.setMinHeight(Label.USE_PREF_SIZE);
        pane.setContent(words);
        pane.getButtonTypes().addAll(yes, no);
        pane.lookupButton(yes).setId("confirmVerb");
        pane.lookupButton(yes).getStyleClass().add(atlantafx.base.theme.Styles.DANGER);
        pane.lookupButton(no).setId("confirmCancel");
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == yes) {
                action.run();
            }
        });
        dialog.show();
    }
}
