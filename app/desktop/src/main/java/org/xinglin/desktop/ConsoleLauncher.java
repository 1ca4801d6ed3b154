package org.xinglin.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.xinglin.desktop.cli.Commands;

/** Starts the windowed console; demo mode without a display tells the same story in the terminal instead. */
public final class ConsoleLauncher {
    private ConsoleLauncher() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h")) {
            System.out.println("""
                    Usage: xinglin-console [--home DIR] [--demo]
                      --home DIR  the home of this member. Default: $XINGLIN_HOME or ~/.xinglin
                      --demo      a demo hospital in ~/.xinglin-demo, with chain, IPFS and coordinator in this process""");
            return;
        }
        if (!hasDisplay()) {
            System.exit(withoutDisplay(given.contains("--demo")));
        }
        Application.launch(ConsoleApplication.class, arguments);
    }

    private static int withoutDisplay(boolean demo) {
        if (demo) {
            System.out.println("There is no display here, so the story of the demo is told in this terminal.");
            return Commands.run("demo");
        }
        System.err.println("There is no display here. Use the xinglin command, or start the console on a desktop.");
        return 1;
    }

    /** X11 and Wayland name their display in the environment; the headless platform of JavaFX needs none. */
    private static boolean hasDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY")
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /** {@code --home DIR}, or the usual place; the demo has a place of its own. */
    static Path home(List<String> arguments, Path usual) {
        int at = arguments.indexOf("--home");
        if (at >= 0 && at + 1 < arguments.size()) {
            return Path.of(arguments.get(at + 1));
        }
        return arguments.contains("--demo") ? Path.of(System.getProperty("user.home"), ".xinglin-demo") : usual;
    }
}
