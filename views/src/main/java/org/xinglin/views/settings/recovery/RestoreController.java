package org.xinglin.views.settings.recovery;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.settings.recovery.RestoreViewModel.Way;

/** Ties restoring at the door to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RestoreController implements Controller {
    private final RestoreViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Runnable back;
    private final Ties ties = new Ties();

    @FXML
    Label restoreTitle;

    @FXML
    Label restoreText;

    @FXML
    Banner restoreBanner;

    @FXML
    VBox restoreForm;

    @FXML
    VBox restoreFileField;

    @FXML
    TextField restoreFile;

    @FXML
    KeyPane restoreKey;

    @FXML
    VBox restoreFresh;

    @FXML
    TextField restoreAdministrator;

    @FXML
    PasswordField restorePassword;

    @FXML
    PasswordField restoreAgain;

    @FXML
    Label restoreAdvice;

    @FXML
    VBox restoreNodeField;

    @FXML
    TextField restoreNode;

    @FXML
    HBox restoreProgress;

    @FXML
    ProgressBar restoreBar;

    @FXML
    Button restoreBack;

    @FXML
    Button restoreRun;

    /** @param back goes where the person came from */
    public RestoreController(RestoreViewModel model, Texts texts, FileDialogs dialogs, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.back = back;
    }

    @FXML
    void initialize() {
        boolean empty = model.way() == Way.EMPTY_MACHINE;
        restoreTitle.setText(texts.of(empty ? "restore.title" : "restore.title-lost"));
        restoreText.setText(texts.of(empty ? "restore.text" : "restore.text-lost"));
        restoreRun.setText(texts.of(empty ? "restore.run" : "restore.run-lost"));
        restoreBanner.attach(model.notices(), texts, ties);
        Shown.set(restoreFileField, empty);
        Shown.set(restoreNodeField, empty);
        restoreFile.textProperty().bindBidirectional(model.file());
        restoreNode.textProperty().bindBidirectional(model.node());
        restoreAdministrator.textProperty().bindBidirectional(model.administrator());
        restorePassword.textProperty().bindBidirectional(model.passwords().first());
        restoreAgain.textProperty().bindBidirectional(model.passwords().second());
        restoreKey.attach(model.key(), texts, ties, dialogs, model::readSheet);
        if (!empty) {
            restoreKey.sheetsOnly();
        }
        Shown.follow(restoreFresh, model.fresh(), ties);
        ties.follow(model.passwords().advice(), advice -> restoreAdvice.setText(texts.say(advice)));
        ties.follow(model.ready(), ready -> restoreRun.setDisable(!ready));
        Shown.follow(restoreProgress, model.work().busy(), ties);
        ties.follow(model.work().busy(), busy -> {
            restoreForm.setDisable(busy);
            restoreBack.setDisable(busy);
        });
        ties.follow(model.work().fraction(), fraction -> restoreBar.setProgress(fraction.doubleValue()));
    }

    @FXML
    void browse() {
        dialogs.oneFile(restoreFile.getScene().getWindow(), texts.of("recovery.drill.backup"), "xlb")
                .ifPresent(file -> model.file().set(file.toString()));
    }

    @FXML
    void run() {
        model.restore();
    }

    @FXML
    void stop() {
        model.work().cancel();
    }

    @FXML
    void back() {
        model.clear();
        back.run();
    }

    @Override
    public void focusFirst() {
        if (model.way() == Way.EMPTY_MACHINE) {
            restoreFile.requestFocus();
        } else {
            restoreKey.focusFirst();
        }
    }

    @Override
    public void close() {
        restoreFile.textProperty().unbindBidirectional(model.file());
        restoreNode.textProperty().unbindBidirectional(model.node());
        restoreAdministrator.textProperty().unbindBidirectional(model.administrator());
        restorePassword.textProperty().unbindBidirectional(model.passwords().first());
        restoreAgain.textProperty().unbindBidirectional(model.passwords().second());
        ties.close();
    }
}
