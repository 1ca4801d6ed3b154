package org.xinglin.core.recovery;

import java.util.Arrays;
import java.util.Optional;

/** What is in a backup, in this order. The numbers stand in files and stay as they are. */
public enum BackupPart {
    /** Operators and keys, as the vault file. */
    VAULT(1),
    /** The encrypted database, as a file of its own kind. */
    CATALOGUE(2),
    /** Which node the home talked to. May be missing. */
    NODE_REFERENCE(3),
    /** What was chosen for the screen. May be missing. */
    PREFERENCES(4);

    private final int number;

    BackupPart(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static Optional<BackupPart> of(int number) {
        return Arrays.stream(values()).filter(part -> part.number == number).findFirst();
    }
}
