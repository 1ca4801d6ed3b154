package org.xinglin.views.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.xinglin.views.kit.Banner;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.Shown;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;
import org.xinglin.views.kit.View;
import org.xinglin.views.viewing.Viewer;

/** Ties navigation and page holder to the session's view models. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class ShellController implements Controller {
    private final SessionModels models;
    private final Setting setting;
    private final Pages pageViews;
    private final Ties ties = new Ties();
    private final Map<Page, View> views = new EnumMap<>(Page.class);

    @FXML
    BorderPane shell;

    @FXML
    ToggleGroup pages;

    @FXML
    Label hospitalName;

    @FXML
    ToggleButton navRecords;

    @FXML
    ToggleButton navAccess;

    @FXML
    ToggleButton navTraining;

    @FXML
    ToggleButton navChain;

    @FXML
    ToggleButton navStorage;

    @FXML
    ToggleButton navAudit;

    @FXML
    ToggleButton navSettings;

    @FXML
    Button alarmBadge;

    @FXML
    HBox demoBadge;

    @FXML
    Button lockButton;

    @FXML
    Banner shellBanner;

    @FXML
    StackPane pageHolder;

    ShellController(SessionModels models, Setting setting) {
        this.models = models;
        this.setting = setting;
        this.pageViews = new Pages(models, setting.texts(), setting.dialogs(), setting.viewer());
    }

    /**
     * What the window lends to the shell.
     *
     * @param lock goes back to the door
     */
    record Setting(Texts texts, FileDialogs dialogs, Viewer viewer, boolean demo, Runnable lock) {}

    @FXML
    void initialize() {
        hospitalName.setText(models.shell().session().identity().name());
        Shown.set(demoBadge, setting.demo());
        ties.follow(models.access().requests().waiting(), count -> tellAccess());
        ties.follow(models.access().emergencies().alarms(), count -> tellAccess());
        ties.follow(models.access().alerts().openCount(), count -> tellAccess());
        shellBanner.attach(models.shell().notices(), setting.texts(), ties);
        for (Page page : Page.values()) {
            button(page).setUserData(page);
            button(page).setOnAction(event -> models.shell().page().set(page));
        }
        ties.follow(models.shell().page(), this::turnTo);
        ties.follow(shell.sceneProperty().map(scene -> true).orElse(false), this::listen);
    }

    private ToggleButton button(Page page) {
        return switch (page) {
            case RECORDS -> navRecords;
            case ACCESS -> navAccess;
            case TRAINING -> navTraining;
            case CHAIN -> navChain;
            case STORAGE -> navStorage;
            case AUDIT -> navAudit;
            case SETTINGS -> navSettings;
        };
    }

    private void turnTo(Page page) {
        pages.selectToggle(button(page));
        View view = views.computeIfAbsent(page, pageViews::load);
        pageHolder.getChildren().setAll(view.root());
        models.turnedTo(page);
        view.focusFirst();
    }

    private void listen(boolean inScene) {
        if (!inScene) {
            return;
        }
        var keys = shell.getScene().getAccelerators();
        for (Page page : Page.values()) {
            keys.put(control(digit(page)), () -> models.shell().page().set(page));
        }
        keys.put(control(KeyCode.L), setting.lock());
    }

    private static KeyCode digit(Page page) {
        return switch (page) {
            case RECORDS -> KeyCode.DIGIT1;
            case ACCESS -> KeyCode.DIGIT2;
            case TRAINING -> KeyCode.DIGIT3;
            case CHAIN -> KeyCode.DIGIT4;
            case STORAGE -> KeyCode.DIGIT5;
            case AUDIT -> KeyCode.DIGIT6;
            case SETTINGS -> KeyCode.DIGIT7;
        };
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    @FXML
    void lock() {
        setting.lock().run();
    }

    /** What waits for an answer is seen from every page; broken glass in red. */
    private void tellAccess() {
        int waiting = models.access().requests().waiting().get()
                + models.access().alerts().openCount().get();
        int alarms = models.access().emergencies().alarms().get();
        Texts texts = setting.texts();
        navAccess.setText(
                waiting + alarms == 0
                        ? texts.of("nav.access")
                        : texts.of("nav.access.waiting", texts.of("nav.access"), waiting + alarms));
        Shown.set(alarmBadge, alarms > 0);
        alarmBadge.setText(texts.of("shell.alarms", alarms));
    }

    @FXML
    void lookAtAlarms() {
        navAccess.fire();
    }

    @Override
    public void focusFirst() {
        views.values().forEach(view -> {
            if (view.root().getParent() != null) {
                view.focusFirst();
            }
        });
    }

    @Override
    public void close() {
        if (shell.getScene() != null) {
            shell.getScene().getAccelerators().clear();
        }
        ties.close();
        views.values().forEach(View::close);
    }
}
