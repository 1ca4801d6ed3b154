package org.xinglin.core.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;

/** A file to protect, as it was when it was looked at. */
public record SourceFile(Path path, long bytes, Instant modified) implements Source {
    /** @throws Failed Invalid when it is missing, not a regular file, or may not be read */
    public static SourceFile at(Path path) throws Failed {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw Failed.invalid(Problem.FILE_MISSING, path.toString());
        }
        if (!Files.isRegularFile(absolute)) {
            throw Failed.invalid(Problem.NOT_A_FILE, path.toString());
        }
        if (!Files.isReadable(absolute)) {
            throw Failed.invalid(Problem.FILE_UNREADABLE, path.toString());
        }
        try {
            var attributes = Files.readAttributes(absolute, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
            return new SourceFile(absolute, attributes.size(), modified);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, path.toString(), ""), e);
        }
    }

    @Override
    public String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    @Override
    public String locator() {
        return path.toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
