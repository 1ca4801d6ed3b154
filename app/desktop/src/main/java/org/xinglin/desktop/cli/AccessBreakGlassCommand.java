package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Passes in an emergency. */
@Command(
        name = "break-glass",
        description =
                "For a doctor in an emergency: passes for one hour. The owner's console alarms, and it stands on the"
                        + " chain for ever. The record opens once the owner's policy or officer has released its key.")
final class AccessBreakGlassCommand extends SendingCommand {
    @Parameters(paramLabel = "CID", description = "The record's CID.")
    private String cid = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "At most 256 bytes, naming nobody.")
    private String reason = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Digest record = Arguments.digest(session, cid);
        Digest transaction = session.access().desk().emergency().breakGlass().breakGlass(record, reason);
        output.result(
                Map.of("record", record.hex(), "transaction", transaction.hex()),
                "You pass for one hour. The owner was alarmed. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
