package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends an alarm. */
@Command(name = "acknowledge", description = "Says that an officer has seen that glass was broken; the alarm ends.")
final class AccessAcknowledgeCommand extends SendingCommand {
    @Parameters(index = "0", paramLabel = "RECORD|CID", description = "A record id of this home, or its CID.")
    private String record = "";

    @Parameters(index = "1", paramLabel = "MEMBER", description = "The doctor: an account (0x...) or a name.")
    private String member = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Member doctor = session.access().find().find(member);
        Digest digest = Arguments.digest(session, record);
        Digest transaction = session.access().desk().emergency().acknowledge().acknowledge(digest, doctor.account());
        output.result(
                Map.of("record", digest.hex(), "doctor", doctor.account().text(), "transaction", transaction.hex()),
                "Acknowledged. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
