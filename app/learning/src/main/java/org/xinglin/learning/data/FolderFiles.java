package org.xinglin.learning.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** The files of a folder in the order of their names. Links are left alone: they may lead anywhere. */
public final class FolderFiles {
    private FolderFiles() {}

    /** @param endings such as {@code .json}; capital letters are the same. @throws Failed Invalid FILE_MISSING, FILE_UNREADABLE, BAD_TABLE */
    public static List<Path> of(Path folder, List<String> endings) throws Failed {
        return list(folder, file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && ends(file, endings));
    }

    /** @throws Failed Invalid FILE_MISSING, FILE_UNREADABLE, BAD_TABLE */
    public static List<Path> folders(Path folder) throws Failed {
        return list(folder, file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
    }

    private interface Choice {
        boolean takes(Path file);
    }

    private static List<Path> list(Path folder, Choice choice) throws Failed {
        if (!Files.isDirectory(folder)) {
            throw Files.exists(folder)
                    ? new Failed(
                            new Failure.Invalid(Problem.BAD_TABLE, RowSource.name(folder), "the task wants a folder"))
                    : Failed.invalid(Problem.FILE_MISSING, folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(choice::takes).sorted().toList();
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, folder.toString(), ""), e);
        }
    }

    private static boolean ends(Path file, List<String> endings) {
        String name = RowSource.name(file).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }
}
