package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends a waiting transaction again with a higher fee. */
@Command(
        name = "speed-up",
        description = {
            "Sends a waiting transaction again: the same nonce, an eighth more fee or what the node asks for now.",
            "Only one of the two can come into a block."
        })
final class ChainSpeedUpCommand extends SendingCommand {
    @Parameters(paramLabel = "HASH", description = "The transaction, as “chain pending” lists it.")
    private String hash = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Digest fresh = session.chain().sending().replace().speedUp(Arguments.transaction(hash));
        output.result(
                Map.of("transaction", fresh.hex(), "replaces", hash),
                "Sent with a higher fee: transaction " + fresh + " takes the place of " + hash + ".");
        return ExitCode.DONE;
    }
}
