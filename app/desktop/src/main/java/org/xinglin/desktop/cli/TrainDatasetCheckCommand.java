package org.xinglin.desktop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.federation.task.DatasetSpec;
import org.xinglin.learning.data.joining.DatasetFile;
import org.xinglin.learning.data.joining.JoinReport;
import org.xinglin.learning.data.joining.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what joining a task with some data would do. The home is unlocked only to ask the coordinator for a task. */
@Command(
        name = "check",
        description = {
            "Reads data as a task describes it and says what joining would do: rows kept and left out, classes, features, and"
                    + " whatever does not fit, each column by its name. Nothing is joined, nothing leaves this machine.",
            "Exit codes: 0 it fits, 1 it does not."
        })
final class TrainDatasetCheckCommand extends HomeCommand {
    private static final Logger LOG = LoggerFactory.getLogger(TrainDatasetCheckCommand.class);

    @Parameters(
            index = "0",
            paramLabel = "TASK|SPEC",
            description = "A task's id, or a file with the task as JSON or with its dataset section alone.")
    private String task = "";

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "The table, the folder of FHIR Bundles, or the folder of images.")
    private Path data = Path.of("");

    @Override
    public Integer call() {
        if (!Files.exists(Path.of(task))) {
            return super.call();
        }
        Output output = options.output();
        try {
            return check(DatasetFile.read(Path.of(task)), output);
        } catch (Failed failed) {
            LOG.info("{}", failed.failure().code(), failed);
            output.failure(failed.failure());
            return ExitCode.of(failed.failure());
        }
    }

    @Override
    int run(Session session, Output output) throws Failed {
        String json =
                session.training().tasks().specification(Arguments.taskId(task)).json();
        return check(DatasetFile.parsed(json), output);
    }

    private int check(DatasetSpec spec, Output output) throws Failed {
        JoinReport report = new Preparation(spec).report(data);
        output.result(DatasetFields.of(report), DatasetFields.lines(report));
        return report.fits() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
