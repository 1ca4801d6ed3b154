package org.xinglin.core.settings;

/**
 * What a person chose for the screen. Kept by the shell, may be lost without harm.
 *
 * @param lockMinutes after how long without a touch the console locks itself
 */
public record Preferences(Theme theme, Language language, int lockMinutes) {
    public static final int USUAL_LOCK_MINUTES = 10;
    public static final int MOST_LOCK_MINUTES = 120;
    public static final Preferences DEFAULT = new Preferences(Theme.SYSTEM, Language.SYSTEM);

    /** Minutes that can not be, and those that an older file does not have, are the usual ones. */
    public Preferences {
        if (lockMinutes < 1 || lockMinutes > MOST_LOCK_MINUTES) {
            lockMinutes = USUAL_LOCK_MINUTES;
        }
    }

    public Preferences(Theme theme, Language language) {
        this(theme, language, USUAL_LOCK_MINUTES);
    }

    /** Light, dark, or as the desktop has it. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The language of the screen. */
    public enum Language {
        SYSTEM,
        ENGLISH,
        CHINESE
    }
}
