package org.xinglin.views.shell;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.xinglin.core.settings.Preferences;
import org.xinglin.core.settings.Preferences.Language;
import org.xinglin.core.settings.Preferences.Theme;
import org.xinglin.views.kit.Controller;
import org.xinglin.views.kit.CopyableValue;
import org.xinglin.views.kit.StateLabel;
import org.xinglin.views.kit.Styles;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.Ties;

/** Ties the status bar to how the node, the chain and the store are, and to the choices for the screen. */
@SuppressWarnings("NullAway.Init") // FXML fills the fields
public final class StatusController implements Controller {
    private static final List<Integer> LOCK_AFTER = List.of(2, 5, 10, 15, 30, 60);
    private final ToggleGroup lockAfter = new ToggleGroup();
    private final ShellViewModel model;
    private final PreferencesModel preferences;
    private final Texts texts;
    private final Ties ties = new Ties();

    @FXML
    StateLabel statusNode;

    @FXML
    Label statusHeight;

    @FXML
    StateLabel statusStore;

    @FXML
    CopyableValue statusAccount;

    @FXML
    MenuButton themeMenu;

    @FXML
    RadioMenuItem themeSystem;

    @FXML
    RadioMenuItem themeLight;

    @FXML
    RadioMenuItem themeDark;

    @FXML
    MenuButton languageMenu;

    @FXML
    MenuButton lockMenu;

    @FXML
    RadioMenuItem languageSystem;

    @FXML
    RadioMenuItem languageEnglish;

    @FXML
    RadioMenuItem languageChinese;

    StatusController(ShellViewModel model, PreferencesModel preferences, Texts texts) {
        this.model = model;
        this.preferences = preferences;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        statusAccount.setText(model.session().account().text());
        statusAccount.name(texts, texts.of("status.account"));
        name(themeMenu, "theme.menu");
        name(languageMenu, "language.menu");
        name(lockMenu, "lock-after.menu");
        LOCK_AFTER.forEach(this::offerLockAfter);
        ties.follow(model.connected(), this::showNode);
        ties.follow(model.height(), height -> showHeight(height.longValue()));
        ties.follow(model.store(), ignored -> showStore());
        ties.follow(model.storeAsked(), ignored -> showStore());
        ties.follow(preferences.preferences(), this::mark);
        themeSystem.setOnAction(event -> preferences.choose(Theme.SYSTEM));
        themeLight.setOnAction(event -> preferences.choose(Theme.LIGHT));
        themeDark.setOnAction(event -> preferences.choose(Theme.DARK));
        languageSystem.setOnAction(event -> preferences.choose(Language.SYSTEM));
        languageEnglish.setOnAction(event -> preferences.choose(Language.ENGLISH));
        languageChinese.setOnAction(event -> preferences.choose(Language.CHINESE));
    }

    private void offerLockAfter(int minutes) {
        RadioMenuItem item = new RadioMenuItem(texts.of("lock-after.minutes", minutes));
        item.setToggleGroup(lockAfter);
        item.setUserData(minutes);
        item.setOnAction(event -> preferences.lockAfter(minutes));
        lockMenu.getItems().add(item);
    }

    private void name(MenuButton menu, String key) {
        menu.setAccessibleText(texts.of(key));
        menu.setTooltip(new Tooltip(texts.of(key)));
    }

    private void showNode(boolean connected) {
        String address = model.session().node().chain().toString();
        if (connected) {
            statusNode.show(texts.of("status.node.up", address), "mdoal-check_circle_outline", Styles.STATE_GOOD);
        } else {
            statusNode.show(texts.of("status.node.down", address), "mdoal-error_outline", Styles.STATE_BAD);
        }
    }

    private void showHeight(long height) {
        statusHeight.setText(height < 0 ? texts.of("status.height.unknown") : texts.of("status.height", height));
    }

    private void showStore() {
        if (model.store().get().isPresent()) {
            String size = texts.formats().bytes(model.store().get().get().bytes());
            statusStore.show(texts.of("status.store.up", size), "mdoal-check_circle_outline", Styles.STATE_GOOD);
        } else if (model.storeAsked().get()) {
            statusStore.show(texts.of("status.store.down"), "mdoal-error_outline", Styles.STATE_BAD);
        } else {
            statusStore.show(texts.of("status.store.asking"), "mdoal-hourglass_empty", Styles.STATE_CALM);
        }
    }

    private void mark(Preferences chosen) {
        RadioMenuItem theme =
                switch (chosen.theme()) {
                    case SYSTEM -> themeSystem;
                    case LIGHT -> themeLight;
                    case DARK -> themeDark;
                };
        RadioMenuItem language =
                switch (chosen.language()) {
                    case SYSTEM -> languageSystem;
                    case ENGLISH -> languageEnglish;
                    case CHINESE -> languageChinese;
                };
        lockAfter.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(chosen.lockMinutes()))
                .forEach(toggle -> toggle.setSelected(true));
        theme.setSelected(true);
        language.setSelected(true);
    }

    @Override
    public void close() {
        ties.close();
    }
}
