package org.xinglin.formats.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.records.Sources;

/** Finds files, archives' entries and bundles' parts again. */
public final class LocatedSources implements Sources {
    private final String mark;
    private final Parts parts;
    private final ArchiveShelf shelf = new ArchiveShelf();

    /** Finds a part of a source that is a bundle. */
    @FunctionalInterface
    public interface Parts {
        /** @throws IOException when there is no such part */
        Source part(Source bundle, int number) throws IOException;
    }

    /** @param mark what stands between a bundle's locator and a part's number */
    public LocatedSources(String mark, Parts parts) {
        this.mark = mark;
        this.parts = parts;
    }

    @Override
    public Source reopen(String locator) throws Failed {
        if (isFile(locator)) {
            return SourceFile.at(Path.of(locator));
        }
        try {
            int at = locator.lastIndexOf(mark);
            if (at > 0 && locator.substring(at + mark.length()).matches("\\d{1,6}")) {
                int number = Integer.parseInt(locator.substring(at + mark.length()));
                return parts.part(reopen(locator.substring(0, at)), number);
            }
            return entry(locator);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_MISSING, locator, ""), e);
        }
    }

    /** Paths may have the mark in them: the first prefix that is a file is the archive. */
    private Source entry(String locator) throws IOException, Failed {
        for (int at = locator.indexOf('!'); at >= 0; at = locator.indexOf('!', at + 1)) {
            if (isFile(locator.substring(0, at))) {
                return shelf.entry(Path.of(locator.substring(0, at)), locator.substring(at + 1));
            }
        }
        throw Failed.invalid(Problem.FILE_MISSING, locator);
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
