package org.xinglin.desktop.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.xinglin.views.kit.FileDialogs;

/** The file that the person has in mind. */
final class ChosenFiles implements FileDialogs {
    private volatile @Nullable Path next;

    void next(Path file) {
        next = file;
    }

    @Override
    public List<Path> filesToProtect(Window owner) {
        return next().stream().toList();
    }

    @Override
    public Optional<Path> folderToProtect(Window owner) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        return next();
    }

    @Override
    public Optional<Path> saveAs(Window owner, String name) {
        return next();
    }

    @Override
    public Optional<Path> oneFile(Window owner, String title, String ending) {
        return next();
    }

    private Optional<Path> next() {
        return Optional.ofNullable(next);
    }
}
