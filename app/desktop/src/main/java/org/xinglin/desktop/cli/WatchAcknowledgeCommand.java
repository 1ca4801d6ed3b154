package org.xinglin.desktop.cli;

import org.xinglin.core.chain.watch.Alert;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says that an alert was seen. */
@Command(name = "acknowledge", description = "Says that you have seen an alert; it leaves the list of open ones.")
final class WatchAcknowledgeCommand extends HomeCommand {
    @Parameters(paramLabel = "NUMBER", description = "The alert's number, as “watch alerts” lists it.")
    private long number;

    @Override
    int run(Session session, Output output) throws Failed {
        Alert alert = session.chain().watch().acknowledge().acknowledge(number);
        output.result(WatchAlertsCommand.fields(alert), "Alert " + number + " is acknowledged.");
        return ExitCode.DONE;
    }
}
