package org.xinglin.core.records;

import java.nio.file.Path;

/** Where an opened record goes. Without {@code replace} an existing file is left as it is and the opening refused. */
public record Destination(Path file, boolean replace) {}
