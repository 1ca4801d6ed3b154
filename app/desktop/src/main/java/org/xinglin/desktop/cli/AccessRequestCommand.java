package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for a record. */
@Command(name = "request", description = "Asks the owner of a record for access.")
final class AccessRequestCommand extends SendingCommand {
    @Parameters(paramLabel = "CID", description = "The record's CID.")
    private String cid = "";

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "treatment, research, billing, quality, patient-request or legal. Default: ${DEFAULT-VALUE}.")
    private String purpose = "treatment";

    @Override
    int run(Session session, Output output) throws Failed {
        Digest record = Arguments.digest(session, cid);
        Digest transaction = session.access().desk().requests().ask().request(record, AccessWords.purpose(purpose));
        output.result(
                Map.of("record", record.hex(), "transaction", transaction.hex()),
                "The owner was asked. Its answer: xinglin access requests. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
