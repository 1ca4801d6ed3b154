package org.xinglin.core.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Category;
import org.xinglin.core.records.MediaKind;
import org.xinglin.core.records.Sniffer;
import org.xinglin.core.records.Source;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.records.Sources;
import org.xinglin.core.records.reading.FileReading;
import org.xinglin.core.records.reading.FolderReading;
import org.xinglin.core.records.reading.FoundSources;
import org.xinglin.core.records.reading.ImportItem;
import org.xinglin.core.records.reading.ReadFile;
import org.xinglin.core.records.reading.Warning;

/** Finds the files it is given, reads nothing but their kind, and proposes what a test has laid down. */
public final class ScriptedReading implements FolderReading, FileReading, Sources {
    private final Sniffer sniffer = new Sniffer();
    /** What is not taken, whatever was chosen. */
    public final List<FoundSources.LeftOut> leftOut = new ArrayList<>();
    /** Whose every file is; empty where none says so. */
    public Optional<PatientId> patient = Optional.empty();
    /** What is said of every file. */
    public final List<Warning> warnings = new ArrayList<>();

    @Override
    public FoundSources find(List<Path> chosen, Progress progress) throws Failed {
        List<Source> sources = new ArrayList<>();
        for (Path path : chosen) {
            sources.add(SourceFile.at(path));
        }
        return new Found(sources, List.copyOf(leftOut));
    }

    private record Found(List<Source> sources, List<LeftOut> leftOut) implements FoundSources {
        @Override
        public void close() {
            // nothing is open
        }
    }

    @Override
    public ReadFile read(Source source) {
        return ReadFile.of(new ImportItem(
                source,
                kind(source),
                source.name(),
                patient,
                Category.OTHER,
                Optional.of(LocalDate.of(2026, 11, 1)),
                Set.of(),
                warnings,
                Optional.empty()));
    }

    private MediaKind kind(Source source) {
        try {
            return sniffer.kindOf(source);
        } catch (IOException e) {
            return MediaKind.OTHER;
        }
    }

    @Override
    public Source reopen(String locator) throws Failed {
        try {
            return SourceFile.at(Path.of(locator));
        } catch (java.nio.file.InvalidPathException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_MISSING, locator, ""), e);
        }
    }
}
