package org.xinglin.views.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xinglin.core.kernel.Background;
import org.xinglin.core.kernel.Background.Lane;
import org.xinglin.core.settings.Preferences;
import org.xinglin.core.settings.Preferences.Language;
import org.xinglin.core.settings.Preferences.Theme;
import org.xinglin.views.kit.After;

/** What a person chose for the screen; each choice takes effect at once and is kept. */
final class PreferencesModel {
    private final PreferenceStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Preferences> preferences;

    PreferencesModel(PreferenceStore store, Background background) {
        this.store = store;
        this.background = background;
        this.preferences = new ReadOnlyObjectWrapper<>(store.load());
    }

    void choose(Theme theme) {
        keep(new Preferences(
                theme, preferences.get().language(), preferences.get().lockMinutes()));
    }

    void choose(Language language) {
        keep(new Preferences(
                preferences.get().theme(), language, preferences.get().lockMinutes()));
    }

    void lockAfter(int minutes) {
        keep(new Preferences(preferences.get().theme(), preferences.get().language(), minutes));
    }

    private void keep(Preferences chosen) {
        if (chosen.equals(preferences.get())) {
            return;
        }
        preferences.set(chosen);
        background.run(Lane.IO, progress -> save(chosen), new After<>(done -> {}, failure -> {}));
    }

    private boolean save(Preferences chosen) {
        store.save(chosen);
        return true;
    }

    ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }
}
