package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Remembers that a key was verified. */
@Command(
        name = "confirm",
        description = "Remembers that somebody compared the six words of a member's key with the member herself, on a"
                + " telephone number or in a room that did not come from the registry.")
final class MemberConfirmCommand extends HomeCommand {
    @Parameters(paramLabel = "MEMBER", description = "An account (0x...) or a name.")
    private String name = "";

    @Option(names = "--words", required = true, paramLabel = "WORDS", description = "As the member read them.")
    private String words = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Member found = session.access().find().find(name);
        Member member = session.access().desk().keys().confirm().confirm(found.account(), words);
        output.result(
                Map.of("account", member.account().text(), "name", member.name(), "key", "verified"),
                "The key of " + member.name() + " is verified.");
        return ExitCode.DONE;
    }
}
