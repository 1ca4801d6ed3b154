package org.xinglin.desktop.cli;

import java.util.Map;
import java.util.Optional;
import org.xinglin.core.audit.AuditAnchor;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;

/** Puts the head of the log on the chain. */
@Command(
        name = "anchor",
        description = "Puts the head of the log on the chain now; the open console does so once a day.")
final class AuditAnchorCommand extends SendingCommand {
    @Override
    int run(Session session, Output output) throws Failed {
        Optional<AuditAnchor> sent = session.audit().anchor().anchor();
        if (sent.isEmpty()) {
            output.remark("The log is empty: there is nothing to anchor.");
            return ExitCode.DONE;
        }
        AuditAnchor anchor = sent.get();
        output.result(
                Map.of(
                        "number", anchor.number(),
                        "head", anchor.head().hex(),
                        "transaction", anchor.transaction().hex()),
                "The log up to entry " + anchor.number() + " is anchored. Transaction " + anchor.transaction());
        return ExitCode.DONE;
    }
}
