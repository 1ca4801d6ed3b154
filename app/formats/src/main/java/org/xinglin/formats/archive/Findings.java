package org.xinglin.formats.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.records.reading.FoundSources;

/** What a walk found so far. */
final class Findings implements FoundSources {
    private final List<Source> sources = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<ZipFile> open = new ArrayList<>();

    void addFile(Path file) {
        try {
            sources.add(SourceFile.at(file));
        } catch (Failed e) {
            leaveOut(file, Reason.UNREADABLE);
        }
    }

    void addArchive(Path file) {
        ZipArchive archive = ZipArchive.look(file);
        sources.addAll(archive.sources());
        leftOut.addAll(archive.leftOut());
        if (!archive.sources().isEmpty()) {
            keepOpen(archive.sources().getFirst());
        }
    }

    private void keepOpen(Source first) {
        if (first instanceof ZipEntrySource entry) {
            try {
                open.add(entry.openZip());
            } catch (IOException e) {
                leaveOut(
                        entry.archive(), Reason.UNREADABLE); // it was readable a moment ago: its sources will fail, too
            }
        }
    }

    void leaveOut(Path place, Reason reason) {
        leftOut.add(new LeftOut(place.toString(), reason));
    }

    @Override
    public List<Source> sources() {
        return Collections.unmodifiableList(sources);
    }

    @Override
    public List<LeftOut> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }

    @Override
    public void close() {
        for (ZipFile zip : open) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException("an archive could not be closed", e);
            }
        }
        open.clear();
    }
}
