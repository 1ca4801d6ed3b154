package org.xinglin.views.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.views.fixture.AnsweredDialogs;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FilledHospital;

/** Draws every page and state, for people to look at; a page that can not be drawn fails. */
class SnapshotTest extends SnapshotDrawing {
    @Test
    void assistantAndUnlock() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            draw(canvas, "assistant", new FakeHospital(), false, stage -> {});
            draw(canvas, "assistant-demo", new FakeHospital(), false, stage -> {
                fire(stage, "#chooseDemo");
                type(stage, "#passwordField", "short");
            });
            draw(canvas, "assistant-connect", new FakeHospital(), false, stage -> {
                fire(stage, "#chooseConnect");
                type(stage, "#nodeField", "http://node.example/node.json");
                fire(stage, "#nodeTest");
            });
            draw(canvas, "unlock", new FakeHospital(), true, stage -> {});
            draw(canvas, "unlock-wrong", new FakeHospital(), true, stage -> {
                for (int i = 0; i < 3; i++) {
                    type(stage, "#unlockPassword", "wrong password");
                    fire(stage, "#unlockButton");
                }
            });
        }
    }

    @Test
    void emptyPages() {
        for (Canvas canvas : List.of(LIGHT, CHINESE)) {
            for (Page page : Page.values()) {
                draw(
                        canvas,
                        "empty-" + page.name().toLowerCase(java.util.Locale.ROOT),
                        new FakeHospital(),
                        true,
                        stage -> {
                            unlock(stage);
                            turn(stage, page);
                        });
            }
        }
    }

    @Test
    void filledPages() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE)) {
            draw(canvas, "records", FilledHospital.make(), true, stage -> {
                unlock(stage);
                this.<TableView<?>>find(stage, "#recordsTable")
                        .getSelectionModel()
                        .select(0);
            });
            draw(canvas, "access", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.ACCESS);
                this.<ListView<?>>find(stage, "#accessRecordList")
                        .getSelectionModel()
                        .select(0);
                this.<TableView<?>>find(stage, "#memberTable")
                        .getSelectionModel()
                        .select(1);
                this.<DatePicker>find(stage, "#grantUntil").setValue(java.time.LocalDate.of(2027, 1, 31));
                this.<TableView<?>>find(stage, "#grantsTable")
                        .getSelectionModel()
                        .select(0);
            });
            draw(canvas, "training", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.TRAINING);
            });
            draw(canvas, "chain", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.CHAIN);
                this.<TableView<?>>find(stage, "#eventsTable")
                        .getSelectionModel()
                        .select(2);
                fire(stage, "#checkButton");
            });
        }
    }

    @Test
    void dataSheets() {
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE, CHINESE_DARK, LARGE)) {
            draw(canvas, "chain-block", FilledHospital.make(), true, stage -> selectBlock(stage, 1, 0));
            draw(canvas, "chain-block-network", FilledHospital.make(), true, stage -> selectBlock(stage, 1, 1));
            FakeHospital besu = FilledHospital.make();
            besu.chain.tellNetwork(Optional.empty());
            draw(canvas, "chain-block-untold", besu, true, stage -> selectBlock(stage, 1, 1));
            FakeHospital away = FilledHospital.make();
            draw(canvas, "chain-block-away", away, true, stage -> {
                away.chain.failWith(Optional.of(new Failure.Unreachable(Part.CHAIN, "http://127.0.0.1:8545")));
                selectBlock(stage, 0, 0);
            });
        }
    }

    /** @param down how far the details are scrolled, 0 to 1 */
    private void selectBlock(Stage stage, int row, double down) {
        unlock(stage);
        turn(stage, Page.CHAIN);
        this.<TableView<?>>find(stage, "#blocksTable").getSelectionModel().select(row);
        this.<ScrollPane>find(stage, "#chainDetailScroll").setVvalue(down);
    }

    @Test
    void protectingAndTrouble() throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("files"));
        Path first = Files.writeString(folder.resolve("病历 2026.json"), "{\"resourceType\":\"Bundle\"}");
        Path second = Files.writeString(folder.resolve("values.csv"), "a,b\n1,2\n3,4\n");
        for (Canvas canvas : List.of(LIGHT, DARK, CHINESE)) {
            AnsweredDialogs dialogs = new AnsweredDialogs();
            dialogs.files = List.of(first, second);
            draw(canvas, "records-pending", FilledHospital.make(), dialogs, stage -> {
                unlock(stage);
                fire(stage, "#protectButton");
            });
            draw(canvas, "records-jobs", FilledHospital.make(), dialogs, stage -> {
                unlock(stage);
                fire(stage, "#protectButton");
                type(stage, "#patientField", "P-77");
                fire(stage, "#pendingStart");
                fire(stage, "#openByCidButton");
            });
            FakeHospital cutOff = FilledHospital.make();
            draw(canvas, "trouble", cutOff, true, stage -> {
                unlock(stage);
                cutOff.ledger.failWith(Optional.of(new Failure.Unreachable(Part.CHAIN, "http://127.0.0.1:8545")));
                turn(stage, Page.ACCESS);
            });
            draw(canvas, "revoke", FilledHospital.make(), true, stage -> {
                unlock(stage);
                turn(stage, Page.ACCESS);
                this.<ListView<?>>find(stage, "#accessRecordList")
                        .getSelectionModel()
                        .select(0);
                this.<TableView<?>>find(stage, "#grantsTable")
                        .getSelectionModel()
                        .select(0);
                fire(stage, "#revokeButton");
            });
        }
    }
}
