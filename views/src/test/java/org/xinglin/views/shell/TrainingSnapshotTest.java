package org.xinglin.views.shell;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
