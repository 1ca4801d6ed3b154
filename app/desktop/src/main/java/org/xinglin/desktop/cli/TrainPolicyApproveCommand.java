package org.xinglin.desktop.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.ApproveTask;
import org.xinglin.core.training.TaskApproval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves one task, or takes that back. */
@Command(
        name = "approve",
        description =
                "Approves one task by its id, which is the digest of all that it says: a changed task is another.")
final class TrainPolicyApproveCommand extends HomeCommand {
    @Parameters(paramLabel = "TASK", description = "The id, as “train publish” and “train status” print it.")
    private String task = "";

    @Option(names = "--withdraw", description = "Takes an approval back: the next update does not leave any more.")
    private boolean withdraw;

    @Override
    int run(Session session, Output output) throws Failed {
        TaskId id = Arguments.taskId(task);
        ApproveTask approve = session.training().site().approve();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", id.toString());
        if (withdraw) {
            approve.withdraw(id);
            fields.put("approved", false);
            output.result(fields, "Task " + id + " is not approved.");
            return ExitCode.DONE;
        }
        TaskApproval approval = approve.approve(id);
        fields.put("approved", true);
        fields.put("operator", approval.operator());
        fields.put("at", approval.at().toString());
        output.result(fields, "Task " + id + " is approved by " + approval.operator() + ", " + approval.at() + ".");
        return ExitCode.DONE;
    }
}
