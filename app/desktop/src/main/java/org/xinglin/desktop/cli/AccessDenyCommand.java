package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Denies a request. */
@Command(name = "deny", description = "Denies a request, with a reason that stands on the chain.")
final class AccessDenyCommand extends SendingCommand {
    @Parameters(index = "0", paramLabel = "RECORD|CID", description = "A record id of this home, or its CID.")
    private String record = "";

    @Parameters(index = "1", paramLabel = "MEMBER", description = "Who asked: an account (0x...) or a name.")
    private String member = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "At most 64 bytes, naming nobody.")
    private String reason = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Member requester = session.access().find().find(member);
        Digest digest = Arguments.digest(session, record);
        Digest transaction = session.access().desk().requests().answer().deny(digest, requester.account(), reason);
        output.result(
                Map.of(
                        "record",
                        digest.hex(),
                        "requester",
                        requester.account().text(),
                        "transaction",
                        transaction.hex()),
                requester.name() + " was denied. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
