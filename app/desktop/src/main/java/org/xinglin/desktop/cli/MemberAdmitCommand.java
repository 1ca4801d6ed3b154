package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Admits a member. */
@Command(name = "admit", description = "Makes a member active: as an administrator of the consortium, or its hospital.")
final class MemberAdmitCommand extends SendingCommand {
    @Parameters(paramLabel = "MEMBER", description = "An account (0x...) or a name.")
    private String name = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Member member = session.access().find().find(name);
        Digest transaction = session.access().desk().keys().membership().admit(member.account());
        output.result(
                Map.of("account", member.account().text(), "transaction", transaction.hex()),
                member.name() + " is active. Keys she lacks by her role: xinglin access missing. Transaction "
                        + transaction);
        return ExitCode.DONE;
    }
}
