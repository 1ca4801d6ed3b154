package org.xinglin.formats.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.reading.FolderReading;
import org.xinglin.core.records.reading.FoundSources;
import org.xinglin.core.records.reading.FoundSources.Reason;

/** Walks folders of the disk, and looks into the ZIP archives it finds there, but into none inside of another. */
public final class WalkedFolders implements FolderReading {
    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};

    @Override
    public FoundSources find(List<Path> chosen, Progress progress) throws Failed {
        Findings findings = new Findings();
        boolean done = false;
        try {
            for (Path path : chosen) {
                walk(path.toAbsolutePath().normalize(), findings, progress);
            }
            done = true;
            return findings;
        } finally {
            if (!done) {
                findings.close();
            }
        }
    }

    private static void walk(Path path, Findings findings, Progress progress) throws Failed {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw Failed.invalid(Problem.FILE_MISSING, path.toString());
        }
        try {
            // a link that a person chose by name is followed; one inside of a folder is not
            Path start = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            Walk walk = new Walk(findings, progress);
            Files.walkFileTree(start, walk);
            if (walk.cancelled) {
                throw new Failed(new Failure.Cancelled());
            }
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, path.toString(), ""), e);
        }
    }

    private static boolean isZip(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".zip")) {
            return false; // documents of office programs are ZIP archives, too
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(LOCAL_HEADER.length), LOCAL_HEADER);
        } catch (IOException e) {
            return false; // protecting it will say why
        }
    }

    /** One walk; what fails is left out, and the walk goes on. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Findings findings;
        private final Progress progress;
        private boolean cancelled;

        Walk(Findings findings, Progress progress) {
            this.findings = findings;
            this.progress = progress;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (progress.isCancelled()) {
                cancelled = true;
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isSymbolicLink()) {
                findings.leaveOut(file, Reason.LINK);
            } else if (!attributes.isRegularFile()) {
                findings.leaveOut(file, Reason.NOT_A_FILE);
            } else if (EntryName.isSystemFile(String.valueOf(file.getFileName()))) {
                findings.leaveOut(file, Reason.SYSTEM_FILE);
            } else if (isZip(file)) {
                findings.addArchive(file);
            } else {
                findings.addFile(file);
            }
            progress.report(findings.sources().size(), -1);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            findings.leaveOut(file, Reason.UNREADABLE);
            return FileVisitResult.CONTINUE;
        }
    }
}
