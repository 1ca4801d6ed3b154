package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.Map;
import org.xinglin.core.audit.AuditExport;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the log to a file. */
@Command(
        name = "export",
        description = "Writes the whole log to a file: for a spreadsheet, or as FHIR R4 AuditEvent for other systems.")
final class AuditExportCommand extends HomeCommand {
    /** What a person types. */
    enum Format {
        CSV,
        EXCEL,
        FHIR,
        NDJSON;

        private AuditExport.Form form() {
            return switch (this) {
                case CSV -> AuditExport.Form.CSV;
                case EXCEL -> AuditExport.Form.CSV_WITH_MARK;
                case FHIR -> AuditExport.Form.FHIR_BUNDLE;
                case NDJSON -> AuditExport.Form.FHIR_LINES;
            };
        }
    }

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "csv, excel (CSV with a byte order mark), fhir (one Bundle) or ndjson (one AuditEvent a line)."
                            + " Default: csv.")
    private Format format = Format.CSV;

    @Option(names = "--replace", description = "Replaces an existing file.")
    private boolean replace;

    @Override
    int run(Session session, Output output) throws Failed {
        long count = session.audit().export().write(format.form(), file, replace);
        output.result(
                Map.of("entries", count, "file", file.toString()), count + " entries were written to " + file + ".");
        return ExitCode.DONE;
    }
}
