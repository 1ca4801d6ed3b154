package org.xinglin.desktop.cli;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a person sits in front of it, and what she types unseen. */
final class Terminal {
    private static final Set<String> YES = Set.of("y", "yes", "是");

    private Terminal() {}

    /** False when input or output is a pipe or a file. */
    static boolean isThere() {
        Console console = console();
        return console != null && console.isTerminal();
    }

    /** Empty without a terminal. The caller wipes the array. */
    static Optional<char[]> typedUnseen(String prompt) {
        Console console = console();
        return console != null && console.isTerminal()
                ? Optional.ofNullable(console.readPassword("%s: ", PrintedText.line(prompt)))
                : Optional.empty();
    }

    /** Whether a person answers yes; false without a terminal. */
    static boolean agreed(String question) {
        Console console = console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        String answer = console.readLine("%s ", PrintedText.line(question));
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /** None in JDK 25 when input or output is no terminal; JDK 22 to 24 give one that says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        return System.console();
    }
}
