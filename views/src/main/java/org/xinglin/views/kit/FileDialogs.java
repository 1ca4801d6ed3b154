package org.xinglin.views.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person for files. A test answers in the person's place. */
public interface FileDialogs {
    /** Empty when given up. */
    List<Path> filesToProtect(Window owner);

    /** A folder, with all that is below it. Empty when given up. */
    Optional<Path> folderToProtect(Window owner);

    /** The dialog itself has asked whether an existing file may be replaced. */
    Optional<Path> saveAs(Window owner, String name);

    /** A folder to write into. Empty when given up. */
    Optional<Path> folder(Window owner, String title);

    /** A file with this ending, without the dot. */
    Optional<Path> oneFile(Window owner, String title, String ending);
}
