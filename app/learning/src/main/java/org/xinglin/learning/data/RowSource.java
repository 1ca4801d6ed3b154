package org.xinglin.learning.data;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;

/** Reads what a hospital has, as a task's specification says. Blocking; one thread; opens no network. */
public interface RowSource {
    /**
     * Reads all of it and says what does not fit. Rows come in the order of the lines, or of the files' names.
     *
     * @throws Failed Invalid FILE_MISSING, FILE_UNREADABLE, NOT_A_FILE, BAD_TABLE when it can not be read at all
     */
    Examination examine(Path source) throws Failed;

    /** Its rows. @throws Failed besides, Invalid BAD_TABLE when anything does not fit */
    default Rows read(Path source) throws Failed {
        return examine(source).fitting(name(source));
    }

    /** The last part of the path. */
    static String name(Path source) {
        return source.getFileName() == null
                ? source.toString()
                : source.getFileName().toString();
    }
}
