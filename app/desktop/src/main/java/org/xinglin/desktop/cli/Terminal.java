package org.xinglin.desktop.cli;

import java.io.Console;
import java.util.Objects;
import java.util.Optional;

/** Whether a person sits in front of it, and what she types unseen. */
final class Terminal {
    private Terminal() {}

    /** False when input or output is a pipe or a file. */
    static boolean isThere() {
        return console().isTerminal();
    }

    /** Empty without a terminal. The caller wipes the array. */
    static Optional<char[]> typedUnseen(String prompt) {
        return isThere() ? Optional.ofNullable(console().readPassword("%s: ", prompt)) : Optional.empty();
    }

    /** Since JDK 22 there always is one; it knows whether it is a terminal. */
    private static Console console() {
        return Objects.requireNonNull(System.console());
    }
}
