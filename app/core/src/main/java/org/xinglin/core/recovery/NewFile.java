package org.xinglin.core.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;

/** Files that come into being and replace none. */
public final class NewFile {
    private NewFile() {}

    /** Asked before any work. @return the folder @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE */
    public static Path check(Path file) throws Failed {
        if (Files.exists(file)) {
            throw new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, file.toString()));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw Failed.invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(folder));
        }
        return folder;
    }

    /** What an error while writing {@code file} means. */
    public static Failed failed(Path file, IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return new Failed(new Failure.Conflicting(Conflict.FILE_EXISTS, file.toString()), e);
        }
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        if (message.contains("no space left") || message.contains("not enough space")) {
            return new Failed(new Failure.OutOfSpace(folder), e);
        }
        return new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, folder, ""), e);
    }

    static void discard(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
