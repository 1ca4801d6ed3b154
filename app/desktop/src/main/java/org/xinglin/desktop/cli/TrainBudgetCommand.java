package org.xinglin.desktop.cli;

import org.xinglin.core.session.Session;
import org.xinglin.core.training.PrivacyGauge;
import picocli.CommandLine.Command;

/** Shows what is left of the privacy budget. */
@Command(
        name = "budget",
        description = {
            "Shows what is spent and what is left of the patients' privacy, over all tasks.",
            "The tasks' epsilons do not add up to what is spent: together they cost less."
        })
final class TrainBudgetCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) {
        for (PrivacyGauge gauge : session.training().site().budget().gauges()) {
            output.result(PolicyFields.of(gauge), PolicyFields.text(gauge));
        }
        return ExitCode.DONE;
    }
}
