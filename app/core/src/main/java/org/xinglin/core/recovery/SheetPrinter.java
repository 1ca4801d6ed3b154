package org.xinglin.core.recovery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.xinglin.core.kernel.Failed;

/** Makes printable pages of sheets. */
public interface SheetPrinter {
    /** What stands on the pages besides the words. */
    record Heading(String hospital, SheetSet set, LocalDate made) {}

    /**
     * Writes one file with a page a sheet, readable by its owner only; it is whole or not there.
     *
     * @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE, OutOfSpace
     */
    void print(Heading heading, List<Sheet> sheets, Path file) throws Failed;
}
