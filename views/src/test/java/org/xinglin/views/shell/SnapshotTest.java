package org.xinglin.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Part;
import org.xinglin.core.settings.Preferences.Language;
import org.xinglin.core.settings.Preferences.Theme;
import org.xinglin.core.testkit.SameThreadBackground;
import org.xinglin.views.fixture.AnsweredDialogs;
import org.xinglin.views.fixture.FakeHospital;
import org.xinglin.views.fixture.FakePremises;
import org.xinglin.views.fixture.FilledHospital;
import org.xinglin.views.fixture.MemoryPreferences;

/** Draws every page and state to target/snapshots, for people to look at; a page that can not be drawn fails. */
class SnapshotTest {
    private static final Path FOLDER = Path.of("target", "snapshots");

    @BeforeAll
    static void startScreen() throws Exception {
        Files.createDirectories(FOLDER);
        FxToolkit.registerPrimaryStage();
        // The headless screen is smaller than 1920 x 1080: its blit fails, the snapshot of the scene does not.
        WaitForAsyncUtils.autoCheckException = false;
    }

    /** A window in one theme, language and size. */
    private record Canvas(Theme theme, Language language, int width, int height) {
        String name(String what) {
            return what + "-" + theme.name().toLowerCase(java.util.Locale.ROOT)
                    + (language == Language.CHINESE ? "-zh" : "-en") + "-" + width + ".png";
        }
    }

    private static final Canvas LIGHT = new Canvas(Theme.LIGHT, Language.ENGLISH, 1280, 800);
    private static final Canvas DARK = new Canvas(Theme.DARK, Language.ENGLISH, 1280, 800);
    private static final Canvas CHINESE = new Canvas(Theme.LIGHT, Language.CHINESE, 1280, 800);
    private static final Canvas CHINESE_DARK = new Canvas(Theme.DARK, Language.CHINESE, 1920, 1080);
    private static final Canvas LARGE = new Canvas(Theme.LIGHT, Language.ENGLISH, 1920, 1080);

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
                type(stage, "#grantPurpose", "Second opinion before surgery");
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
            dialogs.files = List.of(first, second, folder.resolve("missing.dcm"));
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

    private void draw(Canvas canvas, String what, FakeHospital hospital, boolean setUp, Consumer<Stage> acts) {
        draw(canvas, what, new FakePremises(hospital, setUp), hospital, new AnsweredDialogs(), acts);
    }

    private void draw(
            Canvas canvas, String what, FakeHospital hospital, AnsweredDialogs dialogs, Consumer<Stage> acts) {
        draw(canvas, what, new FakePremises(hospital, true), hospital, dialogs, acts);
    }

    private void draw(
            Canvas canvas,
            String what,
            FakePremises premises,
            FakeHospital hospital,
            AnsweredDialogs dialogs,
            Consumer<Stage> acts) {
        ConsoleParts parts = new ConsoleParts(
                premises,
                new SameThreadBackground(),
                new MemoryPreferences(canvas.theme(), canvas.language()),
                hospital.clock,
                true);
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(5000, () -> new Stage());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            new ConsoleWindow(parts, dialogs).show(stage);
            stage.setWidth(canvas.width());
            stage.setHeight(canvas.height());
            acts.accept(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            save(stage.getScene(), canvas.name(what));
            List<Window> dialogWindows = Window.getWindows().stream()
                    .filter(window -> !window.equals(stage) && window.isShowing() && window instanceof Stage)
                    .toList();
            for (Window window : dialogWindows) {
                save(window.getScene(), canvas.name(what + "-dialog"));
                window.hide();
            }
            stage.hide();
        });
    }

    private static void save(Scene scene, String file) {
        try {
            Path target = FOLDER.resolve(file);
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", target.toFile());
            assertThat(Files.size(target)).isGreaterThan(2_000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void unlock(Stage stage) {
        type(stage, "#unlockPassword", FakePremises.PASSWORD);
        fire(stage, "#unlockButton");
    }

    private void turn(Stage stage, Page page) {
        String name = page.name().charAt(0) + page.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        fire(stage, "#nav" + name);
    }

    private void fire(Stage stage, String id) {
        this.<ButtonBase>find(stage, id).fire();
    }

    private void type(Stage stage, String id, String text) {
        this.<TextInputControl>find(stage, id).setText(text);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a look-up by id knows its type from the FXML
    private <T extends Node> T find(Stage stage, String id) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        return (T) java.util.Objects.requireNonNull(root.lookup(id), id);
    }
}
