package org.xinglin.desktop.cli;

import java.nio.file.Path;
import org.xinglin.core.kernel.Failed;
import org.xinglin.learning.data.joining.DatasetFile;
import org.xinglin.learning.data.joining.JoinReport;
import org.xinglin.learning.data.joining.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what joining a task with some data would do. */
@Command(
        name = "check",
        description = {
            "Reads data as a task describes it and says what joining would do: rows kept and left out, classes, features, and"
                    + " whatever does not fit, each column by its name.",
            "Exit codes: 0 it fits, 1 it does not."
        })
final class TrainDatasetCheckCommand extends ToolCommand {
    @Parameters(index = "0", paramLabel = "SPEC", description = "The task as JSON, or its dataset section alone.")
    private Path spec = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "DATA",
            description = "The table, the folder of FHIR Bundles, or the folder of images.")
    private Path data = Path.of("");

    @Override
    int run(Output output) throws Failed {
        JoinReport report = new Preparation(DatasetFile.read(spec)).report(data);
        output.result(DatasetFields.of(report), DatasetFields.lines(report));
        return report.fits() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
