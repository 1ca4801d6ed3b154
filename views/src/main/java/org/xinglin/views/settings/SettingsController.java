package org.xinglin.views.settings;

import org.xinglin.views.kit.Controller;

/** The frame of the settings page; each tab has a controller of its own. */
public final class SettingsController implements Controller {
    @Override
    public void close() {
        // the tabs close themselves
    }
}
