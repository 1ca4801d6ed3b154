package org.xinglin.desktop.cli;

import java.util.List;
import org.xinglin.core.chain.SentTransaction;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Lists what was sent and is in no block yet. */
@Command(
        name = "pending",
        description = {
            "Lists this account's transactions that are in no block yet.",
            "Looks again after those in the last blocks: what a reorganisation threw out is sent again as it was."
        })
final class ChainPendingCommand extends HomeCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        List<SentTransaction> waiting = session.chain().sending().pending().refresh();
        for (SentTransaction one : waiting) {
            output.result(
                    PreviewFields.of(one),
                    one.hash() + "  nonce " + one.nonce() + "  " + one.what() + "  since " + one.at() + "  fee "
                            + one.fee().highest() + " wei");
        }
        if (waiting.isEmpty()) {
            output.remark("Nothing is waiting.");
        }
        return ExitCode.DONE;
    }
}
