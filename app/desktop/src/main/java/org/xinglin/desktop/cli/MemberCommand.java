package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.access.Member;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** The consortium's members. */
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "The members of the consortium.",
        subcommands = MemberCommand.ListMembers.class)
final class MemberCommand {

    /** Lists the members. */
    @Command(name = "list", description = "Lists the members, in order of registration.")
    static final class ListMembers extends HomeCommand {
        @Override
        int run(Session session, Output output) throws Failed {
            for (Member member : session.access().members().members()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("account", member.account().text());
                fields.put("name", member.name());
                fields.put("role", member.role().word());
                fields.put("active", member.active());
                fields.put("encryptionKey", member.key().value().hex());
                String state = member.active() ? "" : "  (not active)";
                output.result(
                        fields,
                        String.format(
                                "%s  %-11s %s%s",
                                member.account(), member.role().word(), member.name(), state));
            }
            return ExitCode.DONE;
        }
    }
}
