package org.xinglin.core.recovery;

/** What is in a backup, in this order. */
public enum BackupPart {
    /** Operators and keys, as the vault file. */
    VAULT,
    /** The encrypted database, as a file of its own kind. */
    CATALOGUE,
    /** Which node the home talked to. May be missing. */
    NODE_REFERENCE,
    /** What was chosen for the screen. May be missing. */
    PREFERENCES
}
