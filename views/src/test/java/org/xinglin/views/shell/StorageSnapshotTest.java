package org.xinglin.views.shell;

import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.xinglin.views.fixture.FilledHospital;

/** Draws the storage page and its forms, for people to look at. */
class StorageSnapshotTest extends SnapshotDrawing {
    @Test
    void storage() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE)) {
            draw(canvas, "storage", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.STORAGE);
                this.<TableView<?>>find(stage, "#contentsTable")
                        .getSelectionModel()
                        .select(1);
            });
            draw(canvas, "storage-place", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.STORAGE);
                this.<TableView<?>>find(stage, "#placesTable")
                        .getSelectionModel()
                        .select(2);
                fire(stage, "#placeChange");
                type(stage, "#placeAddress", "ftp://10.0.0.7");
                fire(stage, "#placeSave");
            });
            draw(canvas, "storage-policy", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.STORAGE);
                this.<TableView<?>>find(stage, "#policiesTable")
                        .getSelectionModel()
                        .select(1);
                fire(stage, "#policyChange");
            });
        }
    }
}
