package org.xinglin.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.xinglin.core.audit.OperatorRole;
import org.xinglin.core.kernel.Failed;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;

/** Draws the training page and its forms, for people to look at. */
class TrainingSnapshotTest extends SnapshotDrawing {
    @Test
    void training() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            draw(canvas, "training", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
            });
            draw(canvas, "training-terms", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
                fire(stage, "#joinButton");
            });
            draw(canvas, "training-demands", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
                fire(stage, "#demandsChange");
            });
        }
    }

    @Test
    void connectedAndStopped() {
        for (Canvas canvas : List.of(LIGHT, CHINESE_DARK, LARGE, CHINESE)) {
            draw(canvas, "training-connected", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
                this.<TabPane>find(stage, "#taskTabs").getSelectionModel().selectLast();
            });
            draw(canvas, "training-stop", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
                fire(stage, "#stopButton");
            });
            FakeHospital stopped = FilledHospital.make();
            draw(canvas, "training-stopped", stopped, true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
                stop(stopped);
            });
        }
    }

    private static void stop(FakeHospital hospital) {
        try {
            hospital.training.stop(hospital.training.tasks().getFirst().id());
            hospital.pace.pass();
        } catch (Failed failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void whatAnOperatorMayNotDoIsGreyAndSaysWhy() {
        for (Canvas canvas : List.of(LIGHT, CHINESE)) {
            for (String form : List.of("joinButton", "demandsChange")) {
                FakeHospital hospital = FilledHospital.make();
                hospital.role = OperatorRole.OPERATOR;
                draw(canvas, "training-operator-" + form, hospital, true, stage -> {
                    unlock(stage);
                    turn(stage, Page.TRAINING);
                    fire(stage, "#" + form);
                    assertThat(find(stage, "#demandsSave").isDisabled()).isTrue();
                    assertThat(find(stage, "#termsApprove").isDisabled()).isEqualTo(form.equals("joinButton"));
                });
            }
        }
    }

    @Test
    void withoutATaskThePageSaysWhatToDo() {
        for (Canvas canvas : List.of(LIGHT, CHINESE_DARK)) {
            draw(canvas, "training-empty", new FakeHospital(), true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
            });
        }
    }
}
