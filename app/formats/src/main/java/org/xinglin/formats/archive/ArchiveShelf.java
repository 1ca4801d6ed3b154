package org.xinglin.formats.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.records.Source;

/**
 * The archive that was asked last, judged once and held open: a batch asks for its entries one after the other, and each would
 * cost another look at all of them.
 */
final class ArchiveShelf {
    private @Nullable Shelved last;

    /** An archive as it was when it was looked at. */
    private record Shelved(
            Path file,
            long bytes,
            FileTime modified,
            Map<String, Source> byLocator,
            @Nullable ZipFile handle) {
        boolean isStill(Path asked) throws IOException {
            return file.equals(asked)
                    && bytes == Files.size(asked)
                    && modified.equals(Files.getLastModifiedTime(asked));
        }
    }

    /** @throws IOException when there is no such entry, or it was left out */
    synchronized Source entry(Path file, String name) throws IOException {
        if (last == null || !last.isStill(file)) {
            close();
            last = look(file);
        }
        Source entry = last.byLocator.get(ZipArchive.locator(file, name));
        if (entry == null) {
            throw new IOException("no such entry");
        }
        return entry;
    }

    private static Shelved look(Path file) throws IOException {
        long bytes = Files.size(file);
        FileTime modified = Files.getLastModifiedTime(file);
        Map<String, Source> entries = ZipArchive.look(file).sources().stream()
                .collect(Collectors.toMap(Source::locator, Function.identity()));
        ZipFile handle = null;
        for (Source entry : entries.values()) {
            if (handle == null && entry instanceof ZipEntrySource one) {
                handle = one.openZip();
            }
        }
        return new Shelved(file, bytes, modified, entries, handle);
    }

    private void close() throws IOException {
        if (last != null && last.handle != null) {
            last.handle.close();
        }
        last = null;
    }
}
