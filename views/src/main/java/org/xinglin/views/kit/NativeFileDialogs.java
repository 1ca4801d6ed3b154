package org.xinglin.views.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The desktop's own file dialogs. */
public final class NativeFileDialogs implements FileDialogs {
    @Override
    public List<Path> filesToProtect(Window owner) {
        List<File> files = new FileChooser().showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folderToProtect(Window owner) {
        return Optional.ofNullable(new DirectoryChooser().showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveAs(Window owner, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(proposed(name));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** A title may come from a foreign file: what leads to another folder, or no disk takes, is left out of the name. */
    static String proposed(String name) {
        String harmless = name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_").replaceFirst("^[. ]+", "");
        return harmless.isEmpty() ? "record" : harmless;
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> oneFile(Window owner, String title, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter("*." + ending, "*." + ending, "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
