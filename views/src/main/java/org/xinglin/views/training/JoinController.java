package org.xinglin.views.training;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the strip that tells of this hospital's own part to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class JoinController implements Controller {
    private final JoinViewModel model;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    HBox joinView;

    @FXML
    ProgressBar joinProgress;

    @FXML
    Label joinPercent;

    public JoinController(JoinViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Shown.follow(joinView, model.taking(), ties);
        joinProgress.progressProperty().bind(model.share());
        ties.follow(model.share(), share -> joinPercent.setText(texts.formats().percent(share.doubleValue())));
    }

    @FXML
    void leave() {
        model.leave();
    }

    @Override
    public void close() {
        ties.close();
    }
}
