package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a membership. */
@Command(
        name = "remove",
        description = "Ends a membership: nothing opens for her from the next block on. What was read stays read.")
final class MemberRemoveCommand extends SendingCommand {
    @Parameters(paramLabel = "MEMBER", description = "An account (0x...) or a name.")
    private String name = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Member member = session.access().find().find(name);
        Digest transaction = session.access().desk().keys().membership().remove(member.account());
        output.result(
                Map.of("account", member.account().text(), "transaction", transaction.hex()),
                member.name() + " is no member any more and passes nowhere. Transaction " + transaction);
        return ExitCode.DONE;
    }
}
