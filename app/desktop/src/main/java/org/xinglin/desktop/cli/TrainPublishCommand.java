package org.xinglin.desktop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinglin.core.ids.TaskId;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.records.SourceFile;
import org.xinglin.core.session.Session;
import org.xinglin.core.training.TaskSpecification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes a task. */
@Command(
        name = "publish",
        description = "Publishes a training task: its digest goes on the chain, the task to the coordinator.")
final class TrainPublishCommand extends SendingCommand {
    @Option(names = "--spec", required = true, paramLabel = "FILE", description = "The task as JSON.")
    private Path spec = Path.of("");

    @Override
    int run(Session session, Output output) throws Failed {
        TaskId task = session.training().publish().publish(new TaskSpecification(text()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", task.toString());
        output.result(fields, "Task " + task + " is open to join.");
        return ExitCode.DONE;
    }

    private String text() throws Failed {
        SourceFile source = SourceFile.at(spec);
        try {
            return Files.readString(source.path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed(new Failure.Invalid(Problem.FILE_UNREADABLE, spec.toString(), ""), e);
        }
    }
}
