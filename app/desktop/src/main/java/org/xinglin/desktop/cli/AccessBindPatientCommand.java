package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.access.BindPatient;
import org.xinglin.core.ids.PatientId;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Binds a patient to a member. */
@Command(
        name = "bind-patient",
        description =
                "Says on the chain which patient member stands behind a patient of this hospital. She then sees who"
                        + " may read and can end it. Only her pseudonym stands on the chain.")
final class AccessBindPatientCommand extends SendingCommand {
    @Parameters(index = "0", paramLabel = "PATIENT", description = "The patient's id in this hospital.")
    private String patient = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MEMBER", description = "A patient under this hospital.")
    private String member = "";

    @Option(names = "--unbind", description = "Nobody stands behind the patient any more.")
    private boolean unbind;

    @Override
    int run(Session session, Output output) throws Failed {
        if (unbind == !member.isEmpty()) {
            throw new UsageException("Say which member, or --unbind.");
        }
        BindPatient bind = session.access().desk().patients().bind();
        PatientId whose = RecordFilter.patient(patient);
        Digest transaction = unbind
                ? bind.unbind(whose)
                : bind.bind(whose, session.access().find().find(member));
        output.result(
                Map.of("transaction", transaction.hex()),
                (unbind ? "Unbound." : "Bound.") + " Transaction " + transaction);
        return ExitCode.DONE;
    }
}
