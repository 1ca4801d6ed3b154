package org.xinglin.learning;

import java.util.Objects;

/** The version in the jar's manifest, as the node tells its own. */
final class SoftwareVersion {
    private SoftwareVersion() {}

    static String text() {
        return Objects.requireNonNullElse(SoftwareVersion.class.getPackage().getImplementationVersion(), "from source");
    }
}
