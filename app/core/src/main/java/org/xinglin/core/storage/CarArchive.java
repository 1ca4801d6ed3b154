package org.xinglin.core.storage;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Destination;

/** Archive files (CARv1) of what the content store holds. Blocking; every block is checked against its CID on its way. */
public interface CarArchive {
    /**
     * Writes a tree to a file that appears whole or not at all. The same tree gives the same bytes wherever it lies.
     * Progress counts bytes of the file; the total is an estimate.
     *
     * @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE, Unreachable, Refused, Tampered, OutOfSpace, Cancelled
     */
    CarSummary write(ArchiveTree tree, Destination destination, Progress progress) throws Failed;

    /**
     * Checks a file from its beginning to its end, stores it and pins its roots. Before the whole file was found sound
     * nothing is stored, and after a failure no root is pinned that was not before. Progress counts bytes of the file.
     *
     * @throws Failed Invalid FILE_MISSING or FILE_UNREADABLE, Tampered naming the place in the file, Unreachable, Refused,
     *     OutOfSpace, Cancelled
     */
    CarSummary read(Path file, Progress progress) throws Failed;
}
