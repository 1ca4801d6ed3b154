package org.xinglin.desktop.cli;

import org.xinglin.core.kernel.Failed;
import org.xinglin.core.records.Batch;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Lists batches. */
@Command(
        name = "batches",
        description = "Lists what was protected in one go, newest first, and what of it still waits.")
final class RecordBatchesCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        for (Batch batch : session.records().batch().all()) {
            String open = batch.isOpen() ? "; the rest waits for record protect --resume " + batch.number() : "";
            output.result(BatchRun.fields(batch), BatchRun.sentence(batch) + open);
        }
        return ExitCode.DONE;
    }
}
