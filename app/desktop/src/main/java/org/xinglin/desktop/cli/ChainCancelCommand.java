package org.xinglin.desktop.cli;

import java.util.Map;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a waiting transaction's place by one that does nothing. */
@Command(
        name = "cancel",
        description = {
            "Puts a transaction that does nothing in the place of a waiting one: zero wei to the own account,"
                    + " the same nonce, a higher fee.",
            "Whichever comes into a block first stands: “chain pending” tells when it is decided."
        })
final class ChainCancelCommand extends SendingCommand {
    @Parameters(paramLabel = "HASH", description = "The transaction, as “chain pending” lists it.")
    private String hash = "";

    @Override
    int run(Session session, Output output) throws Failed {
        Digest fresh = session.chain().sending().replace().cancel(Arguments.transaction(hash));
        output.result(
                Map.of("transaction", fresh.hex(), "replaces", hash),
                "Sent: transaction " + fresh + " does nothing in the place of " + hash + ".");
        return ExitCode.DONE;
    }
}
