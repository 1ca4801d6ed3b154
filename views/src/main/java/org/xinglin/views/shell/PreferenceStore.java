package org.xinglin.views.shell;

import org.xinglin.core.settings.Preferences;

/** Where the choices for the screen are kept. Never fails: what can not be read is the default, what can not be written is lost. */
public interface PreferenceStore {
    Preferences load();

    void save(Preferences preferences);
}
