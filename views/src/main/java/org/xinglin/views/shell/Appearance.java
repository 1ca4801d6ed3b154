package org.xinglin.views.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import org.xinglin.core.settings.Preferences.Theme;

/** Light or dark: as chosen, or as the desktop has it now. */
final class Appearance {
    private Theme theme = Theme.SYSTEM;

    void attach(ObservableValue<Theme> chosen) {
        chosen.subscribe(now -> {
            theme = now;
            apply();
        });
        Platform.getPreferences().colorSchemeProperty().subscribe((before, now) -> apply());
    }

    private void apply() {
        boolean dark =
                switch (theme) {
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                };
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
