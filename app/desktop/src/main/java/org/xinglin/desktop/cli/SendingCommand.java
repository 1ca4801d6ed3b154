package org.xinglin.desktop.cli;

import java.util.List;
import org.xinglin.core.chain.Approvals;
import org.xinglin.core.chain.TransactionPreview;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Option;

/** A command that sends to the chain. In a dry run it goes as far as its first transaction, which is shown and not sent. */
abstract class SendingCommand extends HomeCommand {
    @Option(
            names = "--dry-run",
            description = "Shows the first transaction decoded (who, what, until when, fees, what the contract would"
                    + " say to it) and sends nothing. Exit code 3 when it would be refused.")
    private boolean dryRun;

    /** Whether nothing will be sent, so that nobody need be asked. */
    final boolean isDryRun() {
        return dryRun;
    }

    @Override
    final int perform(Session session, Output output) throws Failed {
        if (!dryRun) {
            return run(session, output);
        }
        Approvals approvals = session.chain().sending().approvals();
        approvals.dryRun();
        try {
            run(session, output);
        } catch (Failed stopped) {
            if (!(stopped.failure() instanceof Failure.NotSent)) {
                throw stopped;
            }
        }
        return show(
                approvals.shown(), output); // a command of many steps ends in order and says itself where it stopped
    }

    private static int show(List<TransactionPreview> previews, Output output) {
        boolean fine = true;
        for (TransactionPreview preview : previews) {
            output.result(PreviewFields.of(preview), PreviewFields.text(preview));
            fine &= preview.wouldSucceed();
        }
        output.remark(previews.isEmpty() ? "Nothing would be sent." : "This was a dry run: nothing was sent.");
        return fine ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
