package org.xinglin.desktop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinglin.core.access.ApplyConsent;
import org.xinglin.core.access.ConsentPlan;
import org.xinglin.core.access.GrantPreview;
import org.xinglin.core.access.GrantReport;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a Consent. */
@Command(
        name = "consent-import",
        description =
                "Reads a FHIR R4 Consent of a patient, says what it would grant here and what of it has no counterpart;"
                        + " grants with --apply.")
final class AccessConsentImportCommand extends HomeCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "A Consent, or a Bundle of them, in JSON.")
    private Path file = Path.of("");

    @Option(names = "--patient", required = true, paramLabel = "ID", description = "Whose it is in this hospital.")
    private String patient = "";

    @Option(names = "--apply", description = "Grants it.")
    private boolean apply;

    @Override
    int run(Session session, Output output) throws Failed {
        ApplyConsent consent = session.access().desk().patients().apply();
        ConsentPlan plan = plan(consent);
        output.result(Map.of("grants", plan.orders().size(), "unmapped", plan.unmapped()), lines(plan));
        if (!apply) {
            for (GrantPreview preview : consent.preview(plan)) {
                GrantWords.tell(preview, output);
            }
            output.remark("Nothing was granted. Grant it: --apply");
            return ExitCode.DONE;
        }
        for (GrantReport report : consent.apply(plan, Progress.NONE)) {
            GrantWords.tell(report, output);
        }
        return ExitCode.DONE;
    }

    private static List<String> lines(ConsentPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.orders().size() + " grants, and " + plan.unmapped().size() + " parts without a counterpart");
        plan.unmapped().forEach(part -> lines.add("  not granted: " + part));
        return lines;
    }

    private ConsentPlan plan(ApplyConsent consent) throws Failed {
        if (!Files.exists(file)) {
            throw Failed.invalid(Problem.FILE_MISSING, file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return consent.plan(RecordFilter.patient(patient), in);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, file.toString(), ""), e);
        }
    }
}
