package org.xinglin.desktop.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.ids.RecordId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.records.Destination;
import org.xinglin.core.session.Session;
import org.xinglin.core.storage.CarSummary;
import org.xinglin.core.storage.ExportCar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes ciphertext to an archive file. */
@Command(
        name = "export-car",
        description =
                "Writes the ciphertext of a record, of a patient or of all to a CAR file. The same content gives the"
                        + " same bytes; what a Filecoin deal needs (root, piece CID, piece size) is printed.")
final class StorageExportCarCommand extends HomeCommand {
    private static final String ALL = "ALL";

    @Parameters(
            paramLabel = "PATIENT|RECORD|ALL",
            description = "The hospital's number of a patient, a record id of this home, or the word ALL.")
    private String what = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the file goes.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace FILE if it exists.")
    private boolean force;

    @Override
    int run(Session session, Output output) throws Failed {
        try {
            CarSummary summary = Interruption.stoppable(
                    output,
                    (total, done) -> output.progress(CarFields.progress(total, done)),
                    progress -> export(session, progress));
            output.endProgress();
            output.result(CarFields.of(out, summary), CarFields.text(out, summary));
            return ExitCode.DONE;
        } finally {
            output.endProgress();
        }
    }

    private CarSummary export(Session session, Progress progress) throws Failed {
        ExportCar export = session.archives().export();
        Destination destination = new Destination(out, force);
        if (what.equals(ALL)) {
            return export.all(destination, progress);
        }
        Optional<RecordId> record = record(session);
        return record.isPresent()
                ? export.record(record.get(), destination, progress)
                : export.patient(patient(), destination, progress);
    }

    /** A patient's number may look like a record's id: only one that is in the catalogue is one. */
    private Optional<RecordId> record(Session session) {
        try {
            return Optional.of(RecordId.parse(what))
                    .filter(id -> session.records().catalogue().find(id).isPresent());
        } catch (IllegalArgumentException noRecord) {
            return Optional.empty();
        }
    }

    private PatientId patient() {
        try {
            return new PatientId(what);
        } catch (IllegalArgumentException e) {
            throw new UsageException("PATIENT|RECORD|ALL: " + e.getMessage());
        }
    }
}
