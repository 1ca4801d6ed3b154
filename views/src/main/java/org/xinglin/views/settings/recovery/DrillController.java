package org.xinglin.views.settings.recovery;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xinglin.core.audit.Act;
import org.xinglin.core.recovery.DrillBackup.Report;
import org.xinglin.core.recovery.RecoveryStanding.Wanted;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.settings.recovery.DrillViewModel.Proof;

/** Ties the drill to its view model. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class DrillController implements Controller {
    private static final String PROVEN = "mdoal-check_circle_outline";
    private static final String OPEN = "mdoal-help_outline";

    private final RecoveryViewModel page;
    private final DrillViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final Ties ties = new Ties();

    @FXML
    StateLabel drillState;

    @FXML
    VBox drillForm;

    @FXML
    TextField drillFile;

    @FXML
    KeyPane drillKey;

    @FXML
    ProgressBar drillBar;

    @FXML
    HBox drillProgress;

    @FXML
    Button drillRun;

    @FXML
    VBox drillProof;

    public DrillController(RecoveryViewModel page, Texts texts, FileDialogs dialogs) {
        this.page = page;
        this.model = page.drill();
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        StandingWords words = new StandingWords(texts);
        ties.follow(page.standing(), standing -> words.show(drillState, standing, Wanted.DRILL));
        drillForm.setDisable(!page.may(Act.DRILL));
        drillFile.textProperty().bindBidirectional(model.file());
        drillKey.attach(model.key(), texts, ties, dialogs, model::readSheet);
        ties.follow(model.ready(), ready -> drillRun.setDisable(!ready));
        Shown.follow(drillProgress, model.work().busy(), ties);
        ties.follow(model.work().fraction(), fraction -> drillBar.setProgress(fraction.doubleValue()));
        ties.follow(model.proof(), proof -> {
            Shown.set(drillProof, proof.isPresent());
            proof.ifPresent(this::tell);
        });
    }

    private void tell(Proof proof) {
        Report report = proof.report();
        drillProof.getChildren().clear();
        head("recovery.drill.proven");
        line(
                true,
                "recovery.drill.file",
                report.backup().made(),
                new Message.Bytes(report.backup().bytes()),
                report.backup().key());
        line(true, "recovery.drill.account", report.account());
        line(true, "recovery.drill.catalogue", report.records(), report.opened());
        if (report.isWhole()) {
            line(true, "recovery.drill.log", report.entries());
        } else {
            broken(report.firstBroken().orElse(0));
        }
        head("recovery.drill.not-proven");
        line(false, "recovery.drill.ipfs");
        line(false, "recovery.drill.anchors");
        if (proof.untried() > 0) {
            line(false, "recovery.drill.untried", proof.untried());
        }
        line(
                false,
                switch (proof.by()) {
                    case PASSWORD -> "recovery.drill.sheets-untried";
                    case SHEETS -> "recovery.drill.passwords-untried";
                });
    }

    private void head(String key) {
        Label label = new Label(texts.of(key));
        label.getStyleClass().add(Styles.FIELD_NAME);
        drillProof.getChildren().add(label);
    }

    private void line(boolean proven, String key, Object... arguments) {
        add(new StateLabel(
                texts.of(key, arguments), proven ? PROVEN : OPEN, proven ? Styles.STATE_GOOD : Styles.STATE_CALM));
    }

    private void broken(long entry) {
        add(new StateLabel(texts.of("recovery.drill.log-broken", entry), "mdoal-error_outline", Styles.STATE_BAD));
    }

    private void add(StateLabel label) {
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        drillProof.getChildren().add(label);
    }

    @FXML
    void browse() {
        dialogs.oneFile(drillFile.getScene().getWindow(), texts.of("recovery.drill.backup"), "xlb")
                .ifPresent(file -> model.file().set(file.toString()));
    }

    @FXML
    void run() {
        model.run();
    }

    @FXML
    void cancel() {
        model.work().cancel();
    }

    @Override
    public void close() {
        drillFile.textProperty().unbindBidirectional(model.file());
        ties.close();
    }
}
