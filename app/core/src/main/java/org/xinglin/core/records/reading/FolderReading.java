package org.xinglin.core.records.reading;

import java.nio.file.Path;
import java.util.List;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;

/** Finds what there is to protect in files, folders and ZIP archives that a person chose. Thread-safe. */
public interface FolderReading {
    /**
     * Looks only: nothing is extracted, followed out of the folder or read in whole. What can not be taken is in the answer
     * with its reason.
     *
     * @throws Failed Invalid FILE_MISSING when a chosen path is not there; Cancelled
     */
    FoundSources find(List<Path> chosen, Progress progress) throws Failed;
}
