package org.xinglin.desktop.cli;

import java.util.List;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.SitePolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes the demands that are named. */
@Command(name = "set", description = "Changes the demands that are named; the others stay as they are.")
final class TrainPolicySetCommand extends HomeCommand {
    @Mixin
    private final PolicyOptions demands = new PolicyOptions();

    @Override
    int run(Session session, Output output) throws Failed {
        Session.Site site = session.training().site();
        SitePolicy before = site.book().policy();
        SitePolicy after = demands.over(before);
        if (!after.equals(before)) {
            site.change().change(after);
        }
        boolean tells = demands.tellsOfMachine(site.book().tellsOfMachine());
        if (tells != site.book().tellsOfMachine()) {
            site.change().tellOfMachine(tells);
        }
        output.result(PolicyFields.of(after, tells, List.of()), PolicyFields.text(after, tells, List.of()));
        return ExitCode.DONE;
    }
}
