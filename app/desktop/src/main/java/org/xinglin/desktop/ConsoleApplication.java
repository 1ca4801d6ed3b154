package org.xinglin.desktop;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.desktop.assembly.HomeFolder;
import org.xinglin.desktop.assembly.HomePremises;
import org.xinglin.views.kit.FxThread;
import org.xinglin.views.shell.ConsoleParts;
import org.xinglin.views.shell.ConsoleWindow;

/** The windowed console, as JavaFX starts and stops it. */
public final class ConsoleApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApplication.class);
    private @Nullable HomePremises premises;
    private @Nullable ConsoleThreads threads;
    private @Nullable ConsoleWindow window;

    @Override
    public void init() {
        // First of all: what nobody caught is logged, and never shown as a stack trace.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, trouble) -> LOG.error("uncaught in {}", thread.getName(), trouble));
    }

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        HomeFolder folder = new HomeFolder(
                ConsoleLauncher.home(arguments, HomeFolder.usual().root()));
        premises = new HomePremises(folder);
        threads = new ConsoleThreads(new FxThread());
        window = new ConsoleWindow(new ConsoleParts(
                Objects.requireNonNull(premises),
                Objects.requireNonNull(threads),
                new PreferenceFile(folder.preferences()),
                Clock.system(ZoneId.systemDefault()),
                arguments.contains("--demo")));
        window.show(stage);
    }

    @Override
    public void stop() {
        try {
            if (window != null) {
                window.close();
            }
        } finally { // whatever the lock could not write down
            if (threads != null) {
                threads.close();
            }
            if (premises != null) {
                premises.close();
            }
        }
    }
}
