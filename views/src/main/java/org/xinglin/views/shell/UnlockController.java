package org.xinglin.views.shell;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the unlock page to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class UnlockController implements Controller {
    private final UnlockViewModel model;
    private final Texts texts;
    private final Runnable restore;
    private final Ties ties = new Ties();

    @FXML
    StackPane unlockPage;

    @FXML
    Label unlockTitle;

    @FXML
    Banner unlockBanner;

    @FXML
    VBox unlockOperatorField;

    @FXML
    ComboBox<String> unlockOperator;

    @FXML
    PasswordField unlockPassword;

    @FXML
    Label unlockCaps;

    @FXML
    Label unlockWait;

    @FXML
    ProgressIndicator unlockBusy;

    @FXML
    Button unlockButton;

    /** @param restore goes to where sheets give an administrator a new password */
    UnlockController(UnlockViewModel model, Texts texts, Runnable restore) {
        this.restore = restore;
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        unlockOperator.setItems(model.operators());
        unlockOperator.disableProperty().bind(model.busy());
        ties.follow(model.operator(), unlockOperator::setValue);
        ties.follow(Bindings.size(model.operators()), size -> Shown.set(unlockOperatorField, size.intValue() > 1));
        unlockPassword.textProperty().bindBidirectional(model.password());
        unlockPassword.disableProperty().bind(model.busy());
        unlockButton.disableProperty().bind(model.ready().not());
        unlockBanner.attach(model.notices(), texts, ties);
        ties.follow(model.name(), this::greet);
        ties.follow(model.waitSeconds(), seconds -> waitFor(seconds.intValue()));
        Shown.follow(unlockBusy, model.busy(), ties);
        ties.follow(model.busy(), busy -> {
            if (!busy) {
                unlockPassword.requestFocus();
            }
        });
        Shown.set(unlockCaps, false);
        unlockPage.setOnKeyReleased(event -> lookAtCaps());
    }

    private void greet(String name) {
        unlockTitle.setText(name.isEmpty() ? texts.of("unlock.title") : texts.of("unlock.title-of", name));
    }

    private void waitFor(int seconds) {
        Shown.set(unlockWait, seconds > 0);
        unlockWait.setText(texts.of("unlock.wait", seconds));
    }

    private void lookAtCaps() {
        Shown.set(unlockCaps, Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    @FXML
    void chooseOperator() {
        String chosen = unlockOperator.getValue();
        if (chosen != null) {
            model.choose(chosen);
        }
    }

    @FXML
    void restore() {
        restore.run();
    }

    @FXML
    void unlock() {
        model.unlock();
    }

    @Override
    public void focusFirst() {
        unlockPassword.requestFocus();
    }

    @Override
    public void close() {
        unlockPassword.textProperty().unbindBidirectional(model.password());
        ties.close();
    }
}
