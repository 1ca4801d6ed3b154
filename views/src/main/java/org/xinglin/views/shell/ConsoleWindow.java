package org.xinglin.views.shell;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.session.LockReason;
import org.xinglin.core.session.Session;
import org.xinglin.core.settings.Preferences;
import org.xinglin.core.settings.Preferences.Language;
import org.xinglin.views.kit.After;
import org.xinglin.views.kit.FileDialogs;
import org.xinglin.views.kit.FxPace;
import org.xinglin.views.kit.Message;
import org.xinglin.views.kit.NativeFileDialogs;
import org.xinglin.views.kit.Notices;
import org.xinglin.views.kit.Pace;
import org.xinglin.views.kit.Sheet;
import org.xinglin.views.kit.Texts;
import org.xinglin.views.kit.View;
import org.xinglin.views.kit.Workbench;
import org.xinglin.views.settings.AssistantController;
import org.xinglin.views.settings.AssistantViewModel;
import org.xinglin.views.settings.recovery.RestoreController;
import org.xinglin.views.settings.recovery.RestoreViewModel;
import org.xinglin.views.settings.recovery.RestoreViewModel.Way;

/** The console's window: the assistant on the first run, else the locked door, and the pages behind it. */
public final class ConsoleWindow implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final ConsoleParts parts;
    private final FileDialogs dialogs;
    private final Workbench bench;
    private final PreferencesModel preferences;
    private final Appearance appearance = new Appearance();
    private final StackPane root = new StackPane();
    private Texts texts;
    private Supplier<View> room = () -> new View(new StackPane(), java.util.List.of());
    private Optional<View> view = Optional.empty();
    private Optional<SessionModels> session = Optional.empty();
    private Optional<SessionWindows> windows = Optional.empty();
    private Optional<IdleLock> idle = Optional.empty();
    private final Touches touches = new Touches(() -> idle.ifPresent(IdleLock::touched));
    private boolean demo;

    public ConsoleWindow(ConsoleParts parts) {
        this(parts, new NativeFileDialogs());
    }

    /** With other file dialogs than the desktop's. */
    public ConsoleWindow(ConsoleParts parts, FileDialogs dialogs) {
        this(parts, dialogs, new FxPace());
    }

    /** At a pace of a test's own. */
    ConsoleWindow(ConsoleParts parts, FileDialogs dialogs, Pace pace) {
        this.parts = parts;
        this.dialogs = dialogs;
        this.bench = new Workbench(parts.background(), pace, parts.clock());
        this.preferences = new PreferencesModel(parts.preferences(), parts.background());
        this.demo = parts.demo();
        this.texts = textsNow();
    }

    /** On the FX thread. */
    public void show(Stage stage) {
        root.getStyleClass().add("shell");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(Sheet.url());
        appearance.attach(preferences.preferences().map(chosen -> chosen.theme()));
        preferences.preferences().map(chosen -> chosen.language()).subscribe(this::speak);
        touches.open();
        preferences.preferences().map(Preferences::lockMinutes).subscribe(minutes -> watch());
        stage.setTitle(texts.of("app.name"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.show();
        parts.background().run(Lane.IO, progress -> parts.premises().isSetUp(), new After<>(this::begin, this::broken));
    }

    private void begin(boolean setUp) {
        if (setUp) {
            enterDoor();
        } else {
            enterAssistant();
        }
    }

    /** Whether the home is set up could not even be asked: the door tells what is wrong. */
    private void broken(Failure failure) {
        UnlockViewModel model = new UnlockViewModel(parts.premises(), bench, this::enterSession);
        model.notices().trouble(failure);
        enter(() -> door(model));
    }

    private void enterAssistant() {
        AssistantViewModel model = new AssistantViewModel(parts.premises(), bench, (opened, isDemo) -> {
            demo = isDemo;
            enterSession(opened);
        });
        enter(() -> View.load(
                "AssistantView.fxml",
                texts,
                new AssistantController(model, texts, dialogs, () -> enterRestore(Way.EMPTY_MACHINE))));
    }

    private void enterDoor() {
        enterDoor(notices -> {});
    }

    /** @param told what somebody should know who comes to the door */
    private void enterDoor(Consumer<Notices> told) {
        UnlockViewModel model = new UnlockViewModel(parts.premises(), bench, this::enterSession);
        told.accept(model.notices());
        model.open();
        enter(() -> door(model));
    }

    private View door(UnlockViewModel model) {
        return View.load(
                "UnlockView.fxml", texts, new UnlockController(model, texts, () -> enterRestore(Way.PASSWORDS_LOST)));
    }

    private void enterRestore(Way way) {
        RestoreViewModel model =
                new RestoreViewModel(parts.premises(), way, bench, done -> enterDoor(notices -> notices.done(done)));
        Runnable back = way == Way.EMPTY_MACHINE ? this::enterAssistant : this::enterDoor;
        enter(() -> View.load("RestoreView.fxml", texts, new RestoreController(model, texts, dialogs, back)));
    }

    private void enterSession(Session opened) {
        SessionModels models = SessionModels.of(opened, bench);
        SessionWindows beside =
                SessionWindows.of(opened, bench, () -> root.getScene().getWindow(), () -> texts);
        session = Optional.of(models);
        windows = Optional.of(beside);
        models.open();
        watch();
        enter(() -> View.load(
                "ShellView.fxml",
                texts,
                new ShellController(
                        models,
                        new ShellController.Setting(
                                texts, dialogs, beside.viewer(), demo, () -> lock(LockReason.BY_HAND))),
                new StatusController(models.shell(), preferences, texts)));
    }

    /** Begins to count the minutes without a touch, if there is anything to lock. */
    private void watch() {
        idle.ifPresent(IdleLock::close);
        idle = session.map(open -> new IdleLock(
                bench.pace(), parts.clock(), Duration.ofMinutes(lockMinutes()), () -> lock(LockReason.IDLE)));
        idle.ifPresent(IdleLock::start);
    }

    private int lockMinutes() {
        return Objects.requireNonNull(preferences.preferences().get()).lockMinutes();
    }

    /** Back to the door; nothing of the session stays on the screen. */
    private void lock(LockReason why) {
        if (session.isEmpty()) {
            return;
        }
        SessionModels models = session.get();
        session = Optional.empty();
        watch();
        closeWindows();
        enter(() -> new View(new Region(), java.util.List.of()));
        Message idled = Message.of("unlock.idle", lockMinutes());
        models.close(
                why,
                () -> enterDoor(notices -> {
                    if (why == LockReason.IDLE) {
                        notices.hint(idled);
                    }
                }));
    }

    /** Locks for good; to be called when the application stops. */
    @Override
    public void close() {
        view.ifPresent(View::close);
        idle.ifPresent(IdleLock::close);
        touches.close();
        closeWindows();
        Optional<SessionModels> open = session;
        session = Optional.empty();
        open.ifPresent(SessionModels::closeNow);
    }

    private void closeWindows() {
        windows.ifPresent(SessionWindows::close);
        windows = Optional.empty();
    }

    private void enter(Supplier<View> next) {
        room = next;
        redraw();
    }

    private void redraw() {
        view.ifPresent(View::close);
        View fresh = room.get();
        view = Optional.of(fresh);
        root.getChildren().setAll(fresh.root());
        fresh.focusFirst();
    }

    private void speak(Language language) {
        Texts wanted = textsNow();
        if (!wanted.locale().equals(texts.locale())) {
            texts = wanted;
            redraw();
        }
    }

    private Texts textsNow() {
        Locale locale =
                switch (Objects.requireNonNull(preferences.preferences().get()).language()) {
                    case SYSTEM -> Locale.getDefault();
                    case ENGLISH -> Locale.ENGLISH;
                    case CHINESE -> Locale.SIMPLIFIED_CHINESE;
                };
        return Texts.in(locale, parts.clock().getZone());
    }
}
