package org.xinglin.views.settings.recovery;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.recovery.RecoveryStanding.Standing;
import org.xinglin.core.recovery.RecoveryStanding.Wanted;
import org.xinglin.core.recovery.SheetSet;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Confirmation;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties sheets, backup and master key to their view models. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class RecoveryController implements Controller {
    private final RecoveryViewModel model;
    private final Texts texts;
    private final FileDialogs dialogs;
    private final StandingWords words;
    private final Ties ties = new Ties();

    @FXML
    Banner recoveryBanner;

    @FXML
    StateLabel recoverySummary;

    @FXML
    Label recoveryRights;

    @FXML
    StateLabel sheetsState;

    @FXML
    Spinner<Integer> sheetsMade;

    @FXML
    Spinner<Integer> sheetsNeeded;

    @FXML
    Label sheetsAdvice;

    @FXML
    Button sheetsMake;

    @FXML
    StateLabel backupState;

    @FXML
    CheckBox backupSheetsOnly;

    @FXML
    Button backupMake;

    @FXML
    HBox backupProgress;

    @FXML
    ProgressBar backupBar;

    @FXML
    Label backupPass;

    @FXML
    StateLabel keyState;

    @FXML
    Button keyRotate;

    public RecoveryController(RecoveryViewModel model, Texts texts, FileDialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = new StandingWords(texts);
    }

    @FXML
    void initialize() {
        recoveryBanner.attach(model.notices(), texts, ties);
        ties.follow(model.standing(), this::tell);
        explainRights();
        count(sheetsMade, model.made().get(), model.made()::set);
        count(sheetsNeeded, model.needed().get(), model.needed()::set);
        ties.follow(model.possible(), possible -> advise(possible));
        ties.follow(model.busy(), busy -> able());
        backupSheetsOnly.selectedProperty().bindBidirectional(model.backup().sheetsOnly());
        LongWork work = model.backup().work();
        ties.follow(work.busy(), busy -> able());
        Shown.follow(backupProgress, work.busy(), ties);
        ties.follow(work.fraction(), fraction -> backupBar.setProgress(fraction.doubleValue()));
        ties.follow(
                work.pass(),
                pass -> backupPass.setText(
                        texts.of(pass.intValue() < 2 ? "recovery.backup.writing" : "recovery.backup.reading")));
    }

    private static void count(Spinner<Integer> spinner, int first, java.util.function.IntConsumer chosen) {
        spinner.setValueFactory(new IntegerSpinnerValueFactory(SheetSet.LEAST, SheetSet.MOST, first));
        spinner.valueProperty().subscribe(value -> chosen.accept(value));
    }

    private void explainRights() {
        OperatorRole role = model.operator().role();
        Shown.set(recoveryRights, role != OperatorRole.ADMINISTRATOR);
        recoveryRights.setText(texts.of("recovery.rights", texts.of("operator.role." + role.word())));
    }

    private void tell(Standing standing) {
        words.show(sheetsState, standing, Wanted.SHEETS);
        words.show(backupState, standing, Wanted.BACKUP);
        words.showKey(keyState, standing);
        words.summarise(recoverySummary, standing);
    }

    private void advise(boolean possible) {
        Shown.set(sheetsAdvice, !possible);
        able();
    }

    private void able() {
        boolean busy = model.busy().get();
        boolean backingUp = model.backup().work().busy().get();
        sheetsMake.setDisable(busy || !model.possible().get() || !model.may(Act.MAKE_SHEETS));
        for (Node each : List.of(sheetsMade, sheetsNeeded)) {
            each.setDisable(!model.may(Act.MAKE_SHEETS));
        }
        backupMake.setDisable(backingUp || !model.may(Act.BACK_UP));
        backupSheetsOnly.setDisable(backingUp || !model.may(Act.BACK_UP));
        keyRotate.setDisable(busy || backingUp || !model.may(Act.ROTATE_MASTER_KEY));
    }

    private Window window() {
        return sheetsMake.getScene().getWindow();
    }

    @FXML
    void makeSheets() {
        dialogs.folder(window(), texts.of("recovery.sheets.folder"))
                .ifPresent(folder -> new Confirmation(
                                Message.of(
                                        "recovery.sheets.question",
                                        model.made().get(),
                                        model.needed().get()),
                                Message.of(
                                        "recovery.sheets.consequences",
                                        model.needed().get(),
                                        folder.toString()),
                                Message.of("recovery.sheets.make"))
                        .ask(window(), texts, () -> model.makeSheets(folder)));
    }

    @FXML
    void backUp() {
        String day = java.time.LocalDate.now(model.clock()).toString();
        dialogs.saveAs(window(), "xinglin-backup-" + day + ".xlb").ifPresent(model.backup()::backUp);
    }

    @FXML
    void cancelBackup() {
        model.backup().work().cancel();
    }

    @FXML
    void rotate() {
        new Confirmation(
                        Message.of("recovery.key.question"),
                        Message.of("recovery.key.consequences"),
                        Message.of("recovery.key.rotate"))
                .ask(window(), texts, model::rotate);
    }

    @Override
    public void focusFirst() {
        sheetsMake.requestFocus();
    }

    @Override
    public void close() {
        backupSheetsOnly.selectedProperty().unbindBidirectional(model.backup().sheetsOnly());
        ties.close();
    }
}
