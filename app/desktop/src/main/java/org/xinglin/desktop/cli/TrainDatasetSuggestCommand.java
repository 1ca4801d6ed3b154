package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.core.kernel.Failed;
import org.xinglin.learning.data.table.SchemaAssistant;
import org.xinglin.learning.data.table.SchemaSuggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Suggests how a task may describe a table. */
@Command(
        name = "suggest",
        description = {
            "Looks at a table (CSV in any form) and suggests the dataset section of a task, as JSON on standard output to be"
                    + " edited; what it found of each column stands on standard error.",
            "Exit codes: 0 with a whole section, 1 when no label was found or the file is no table."
        })
final class TrainDatasetSuggestCommand extends ToolCommand {
    @Parameters(paramLabel = "FILE", description = "The table; it stays on this machine.")
    private Path file = Path.of("");

    @Option(names = "--label", paramLabel = "COLUMN", description = "The column to be learnt. Default: guessed.")
    @Nullable
    private String label;

    @Override
    int run(Output output) throws Failed {
        SchemaSuggestion found = new SchemaAssistant(Optional.ofNullable(label)).suggest(file);
        output.remark(DatasetFields.columnLines(found));
        output.result(DatasetFields.of(found), found.dataset().lines().toList());
        return found.hasLabel() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
