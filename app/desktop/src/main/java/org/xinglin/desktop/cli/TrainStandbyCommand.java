package org.xinglin.desktop.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names the standby of a task's coordinator. */
@Command(
        name = "standby",
        description = {
            "Names the account that takes over a task of this hospital's when its coordinator writes nothing for so long.",
            "Naming another one replaces the one before. A standby runs by “xinglin-node coordinate”, which prints its account."
        })
final class TrainStandbyCommand extends SendingCommand {
    @Parameters(
            index = "0",
            paramLabel = "TASK",
            description = "The id, as “train publish” and “train status” print it.")
    private String task = "";

    @Parameters(index = "1", paramLabel = "ACCOUNT", description = "The standby's account: 0x and 40 digits.")
    private String standby = "";

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            description = "How long the coordinator may be silent: 30s to 30d. Default: 5m.")
    private String patience = "5m";

    @Override
    int run(Session session, Output output) throws Failed {
        TaskId id = Arguments.taskId(task);
        WalletAddress account = account();
        Duration silence = silence();
        session.training().standby().name(id, account, silence);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", id.toString());
        fields.put("standby", account.text());
        fields.put("patienceSeconds", silence.toSeconds());
        output.result(
                fields,
                account.text() + " takes over task " + id + " when its coordinator is silent for " + silence.toSeconds()
                        + " seconds.");
        return ExitCode.DONE;
    }

    private WalletAddress account() throws UsageException {
        try {
            return new WalletAddress(standby);
        } catch (IllegalArgumentException e) {
            throw new UsageException(standby + " is no account: 0x and 40 digits are expected.", e);
        }
    }

    private Duration silence() throws UsageException {
        try {
            return Duration.parse((patience.endsWith("d") ? "P" : "PT") + patience);
        } catch (DateTimeParseException e) {
            throw new UsageException(patience + " is no time: write 30s, 5m, 2h or 1d.", e);
        }
    }
}
