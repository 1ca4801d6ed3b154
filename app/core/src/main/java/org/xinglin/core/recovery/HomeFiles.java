package org.xinglin.core.recovery;

import java.nio.file.Path;

/** Where the parts of a home lie. {@code database} is what the database is opened by. */
public record HomeFiles(Path root, Path vault, Path database, Path nodeReference, Path preferences) {}
