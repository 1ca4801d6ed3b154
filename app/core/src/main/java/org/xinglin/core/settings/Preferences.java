package org.xinglin.core.settings;

/** What a person chose for the screen. Kept by the shell, may be lost without harm. */
public record Preferences(Theme theme, Language language) {
    public static final Preferences DEFAULT = new Preferences(Theme.SYSTEM, Language.SYSTEM);

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
