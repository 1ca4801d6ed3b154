package org.xinglin.core.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What joining changes, or has changed.
 *
 * @param changes settings that are not as they should be
 * @param backup the settings as they were; empty when nothing was written
 * @param files what was written besides the settings, or is to be
 */
public record SwarmPlan(SwarmKey key, List<Change> changes, Optional<Path> backup, List<Path> files) {
    public SwarmPlan {
        changes = List.copyOf(changes);
        files = List.copyOf(files);
    }

    /** One setting as JSON before and after; empty where there was none. A secret is told as {@code ***}. */
    public record Change(String setting, String before, String after) {}
}
