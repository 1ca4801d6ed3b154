package org.xinglin.desktop.cli;

import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Shows the policy and the approvals. */
@Command(name = "show", description = "Shows what is demanded, and which tasks were approved by whom.")
final class TrainPolicyShowCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) {
        Session.Site site = session.training().site();
        output.result(
                PolicyFields.of(
                        site.book().policy(),
                        site.book().tellsOfMachine(),
                        site.book().approvals()),
                PolicyFields.text(
                        site.book().policy(),
                        site.book().tellsOfMachine(),
                        site.book().approvals()));
        return ExitCode.DONE;
    }
}
