package org.xinglin.core.recovery;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;

/** The open database as a source of consistent copies of itself. */
@FunctionalInterface
public interface CatalogueCopy {
    /** Writes the state of one moment to the new file, encrypted as the database is; work goes on meanwhile. @throws Failed OutOfSpace */
    void copyTo(Path file) throws Failed;
}
