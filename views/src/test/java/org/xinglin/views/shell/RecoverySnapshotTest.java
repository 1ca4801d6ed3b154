package org.xinglin.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.core.audit.Act;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Background;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.testkit.InMemoryOperators;
import org.xinglin.views.fixture.AnsweredDialogs;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FakePremises;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.fixture.HeldBackground;

/** Draws recovery: nothing made, all made and proven, refused, and half-way. */
class RecoverySnapshotTest extends SnapshotDrawing {
    private static final List<Canvas> CANVASES = List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE);

    @TempDir
    Path folder;

    private final HeldBackground held = new HeldBackground();

    @Test
    void nothingWasMade() {
        for (Canvas canvas : CANVASES) {
            draw(canvas, "recovery-never", hospital(), true, stage -> {
                turnToRecovery(stage);
                fire(stage, "#keyBySheets");
                type(stage, "#keyWords", "lizard acquire acid academic one two three");
                fire(stage, "#keyAddSheet");
            });
        }
    }

    @Test
    void sheetsBackupAndDrill() throws IOException {
        for (Canvas canvas : CANVASES) {
            AnsweredDialogs dialogs = new AnsweredDialogs();
            Path backup = folder.resolve(canvas.name("backup"));
            dialogs.folder = Optional.of(Files.createDirectories(folder.resolve(canvas.name("sheets"))));
            dialogs.target = Optional.of(backup);
            dialogs.file = Optional.of(backup);
            draw(canvas, "recovery-proven", hospital(), dialogs, stage -> {
                turnToRecovery(stage);
                fire(stage, "#sheetsMake");
                confirm();
                fire(stage, "#backupMake");
                fire(stage, "#drillBrowse");
                type(stage, "#keyPassword", InMemoryOperators.PASSWORD);
                fire(stage, "#drillRun");
            });
            draw(canvas, "recovery-asks", hospital(), dialogs, stage -> {
                turnToRecovery(stage);
                fire(stage, "#sheetsMake");
            });
        }
    }

    @Test
    void halfWay() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            AnsweredDialogs dialogs = new AnsweredDialogs();
            dialogs.target = Optional.of(folder.resolve("backup.xlb"));
            dialogs.file = dialogs.target;
            held.held = false;
            draw(canvas, "recovery-half-way", hospital(), dialogs, stage -> {
                turnToRecovery(stage);
                held.held = true;
                fire(stage, "#backupMake");
                fire(stage, "#drillBrowse");
                type(stage, "#keyPassword", InMemoryOperators.PASSWORD);
                fire(stage, "#drillRun");
                held.held = false;
            });
        }
    }

    @Override
    Background background() {
        return held;
    }

    @Test
    void troubleAndOldOnes() throws Failed {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            AnsweredDialogs dialogs = new AnsweredDialogs();
            dialogs.file = Optional.of(folder.resolve("vault.json"));
            FakeHospital old = hospital();
            for (Act act : List.of(Act.MAKE_SHEETS, Act.BACK_UP, Act.DRILL)) {
                old.audit.guardFor(OperatorRole.ADMINISTRATOR).act(act, "", () -> 1);
            }
            draw(canvas, "recovery-wrong-file", old, dialogs, stage -> {
                turnToRecovery(stage);
                fire(stage, "#drillBrowse");
                type(stage, "#keyPassword", "plum blossom");
                fire(stage, "#drillRun");
            });
            FakeHospital auditor = hospital();
            auditor.role = OperatorRole.AUDITOR;
            draw(canvas, "recovery-auditor", auditor, true, stage -> {
                turnToRecovery(stage);
                this.<ScrollPane>find(stage, "#recoveryScroll").setVvalue(1);
            });
        }
    }

    @Test
    void restoringAtTheDoor() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            AnsweredDialogs dialogs = new AnsweredDialogs();
            dialogs.file = Optional.of(folder.resolve("backup.xlb"));
            draw(canvas, "restore", hospital(), false, stage -> {
                fire(stage, "#chooseRestore");
                type(stage, "#keyWords", "lizard acquire acid academic one two three");
                fire(stage, "#keyAddSheet");
                type(stage, "#restorePassword", "apricot");
            });
            FakeHospital here = hospital();
            FakePremises lost = new FakePremises(here, true);
            lost.restoration = (backup, key) -> {
                throw Failed.invalid(Problem.SHEETS_TOO_FEW, "2");
            };
            draw(canvas, "restore-lost", lost, here, dialogs, stage -> {
                fire(stage, "#unlockRestore");
                type(stage, "#restorePassword", "apricot grove");
                type(stage, "#restoreAgain", "apricot grove");
                for (int i = 0; i < 2; i++) {
                    type(stage, "#keyWords", "lizard acquire acid academic one two three");
                    fire(stage, "#keyAddSheet");
                }
                fire(stage, "#restoreRun");
            });
            FakeHospital fresh = hospital();
            draw(canvas, "restored", new FakePremises(fresh, false), fresh, dialogs, stage -> {
                fire(stage, "#chooseRestore");
                fire(stage, "#restoreBrowse");
                fire(stage, "#keyByPassword");
                type(stage, "#keyPassword", "apricot grove");
                fire(stage, "#restoreRun");
            });
        }
    }

    private FakeHospital hospital() {
        FakeHospital hospital = FilledHospital.make();
        hospital.recovery.in(folder);
        return hospital;
    }

    private void turnToRecovery(Stage stage) {
        unlock(stage);
        turn(stage, Page.SETTINGS);
        this.<TabPane>find(stage, "#settingsTabs").getSelectionModel().select(1);
    }

    private static void confirm() {
        javafx.stage.Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#confirmVerb"))
                .filter(javafx.scene.control.Button.class::isInstance)
                .map(javafx.scene.control.Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
    }
}
