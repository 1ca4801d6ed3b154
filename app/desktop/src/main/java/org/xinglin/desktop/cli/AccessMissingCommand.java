package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinglin.core.access.AccessDesk;
import org.xinglin.core.access.MissingEnvelopes;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keys that members lack. */
@Command(
        name = "missing",
        description = "Lists members who pass by their role and have no key, such as those admitted after the grant.")
final class AccessMissingCommand extends SendingCommand {
    @Option(names = "--issue", description = "Issues what can be issued.")
    private boolean issue;

    @Override
    int run(Session session, Output output) throws Failed {
        AccessDesk.Roles roles = session.access().desk().roles();
        List<MissingEnvelopes.Missing> missing = roles.missing().find();
        for (MissingEnvelopes.Missing one : missing) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("record", one.record().id().toString());
            fields.put("member", one.member().account().text());
            fields.put("name", one.member().name());
            fields.put("role", one.member().role().word());
            fields.put("why", one.barrier().map(AccessWords::barrier).orElse(""));
            output.result(
                    fields,
                    one.record().id() + "  " + one.member().account() + "  "
                            + one.member().name()
                            + one.barrier()
                                    .map(barrier -> "  (" + AccessWords.barrier(barrier) + ")")
                                    .orElse(""));
        }
        if (missing.isEmpty()) {
            output.remark("Nobody lacks a key.");
        } else if (issue) {
            GrantWords.tell(roles.issue().issue(missing, Progress.NONE), output);
        } else {
            output.remark("Issue them: xinglin access missing --issue");
        }
        return ExitCode.DONE;
    }
}
