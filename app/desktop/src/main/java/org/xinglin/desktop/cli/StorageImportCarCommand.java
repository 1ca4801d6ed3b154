package org.xinglin.desktop.cli;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.CarSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings an archive file back. */
@Command(
        name = "import-car",
        description = "Checks a CAR file from its beginning to its end, stores it and pins its roots."
                + " A damaged file is refused, and nothing of it stays pinned.")
final class StorageImportCarCommand extends HomeCommand {
    @Parameters(paramLabel = "FILE", description = "A CAR file, version 1.")
    private Path file = Path.of("");

    @Override
    int run(Session session, Output output) throws Failed {
        try {
            CarSummary summary = Interruption.stoppable(
                    output,
                    (total, done) -> output.progress(CarFields.progress(total, done)),
                    progress -> session.archives().take().from(file, progress));
            output.endProgress();
            output.result(CarFields.of(file, summary), CarFields.text(file, summary));
            return ExitCode.DONE;
        } finally {
            output.endProgress();
        }
    }
}
