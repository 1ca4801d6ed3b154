package org.xinglin.views.kit;

import java.util.Objects;

/** The one style sheet of ours. */
public final class Sheet {
    private Sheet() {}

    public static String url() {
        return Objects.requireNonNull(Sheet.class.getResource("console.css")).toExternalForm();
    }
}
