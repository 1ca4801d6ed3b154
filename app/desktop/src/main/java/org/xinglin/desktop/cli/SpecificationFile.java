package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.training.TaskSpecification;

/** A task as its author keeps it. */
final class SpecificationFile {
    private SpecificationFile() {}

    static TaskSpecification read(Path file) throws Failed {
        SourceFile source = SourceFile.at(file);
        try {
            return new TaskSpecification(Files.readString(source.path(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }
}
