package org.xinglin.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.views.fixture.AnsweredDialogs;
import org.xinglin.views.fixture.FakeHospital;

/** Draws the operators: several, a name that is taken, a token, and what an auditor sees. */
class OperatorsSnapshotTest extends SnapshotDrawing {
    private static final String PASSWORD = "bamboo grove";

    @Test
    void operators() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE)) {
            draw(canvas, "operators", new FakeHospital(), true, stage -> {
                several(stage);
                select(stage, 2);
                type(stage, "#otherPassword", "short");
            });
            draw(canvas, "operators-taken", new FakeHospital(), true, stage -> {
                several(stage);
                add(stage, "CHEN YU", OperatorRole.OPERATOR);
            });
        }
    }

    @Test
    void tokenDisablingAndAuditor() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            AnsweredDialogs dialogs = new AnsweredDialogs();
            dialogs.file = Optional.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"));
            draw(canvas, "operators-token", new FakeHospital(), dialogs, stage -> {
                several(stage);
                fire(stage, "#operatorByToken");
                fire(stage, "#operatorBrowse");
                select(stage, 1);
                fire(stage, "#operatorDisable");
            });
            FakeHospital auditor = new FakeHospital();
            auditor.role = OperatorRole.AUDITOR;
            draw(canvas, "operators-auditor", auditor, true, stage -> {
                unlock(stage);
                turn(stage, Page.SETTINGS);
            });
        }
    }

    private void several(Stage stage) {
        unlock(stage);
        turn(stage, Page.SETTINGS);
        add(stage, "Chen Yu", OperatorRole.OPERATOR);
        add(stage, "欧阳明", OperatorRole.AUDITOR);
    }

    private void add(Stage stage, String name, OperatorRole role) {
        type(stage, "#operatorName", name);
        this.<ComboBox<OperatorRole>>find(stage, "#operatorRole").setValue(role);
        type(stage, "#operatorPassword", PASSWORD);
        type(stage, "#operatorAgain", PASSWORD);
        fire(stage, "#operatorAdd");
    }

    private void select(Stage stage, int row) {
        this.<TableView<?>>find(stage, "#operatorsTable").getSelectionModel().select(row);
    }
}
