package org.xinglin.desktop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.xinglin.core.access.PatientConsent;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.DecryptToFile;
import org.xinglin.core.records.Destination;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a Consent. */
@Command(
        name = "consent-export",
        description =
                "Writes who may read a patient's records as FHIR R4 Consents. The patient stands in it as her pseudonym.")
final class AccessConsentExportCommand extends HomeCommand {
    @Parameters(paramLabel = "PATIENT", description = "The patient's id in this hospital.")
    private String patient = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to; a file that is there stays.")
    private Path out = Path.of("");

    @Override
    int run(Session session, Output output) throws Failed {
        DecryptToFile.check(new Destination(out, false));
        PatientId whose = RecordFilter.patient(patient);
        PatientConsent consent;
        try (OutputStream file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
            consent = session.access().desk().patients().export().export(whose, file);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(out.getParent()), ""), e);
        }
        output.result(
                Map.of(
                        "file", out.toString(),
                        "subject", consent.subject().hex(),
                        "permissions", consent.permissions().size()),
                consent.permissions().size() + " permissions were written to " + out);
        return ExitCode.DONE;
    }
}
