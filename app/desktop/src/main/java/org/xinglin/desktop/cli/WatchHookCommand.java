package org.xinglin.desktop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names the program that is told of alerts. */
@Command(
        name = "hook",
        description = {
            "Names the program that is told of each alert: started without a shell, with one line of JSON on its"
                    + " standard input (rule, time, accounts, digests; nothing of a patient). It has ten seconds.",
            "Without a program: prints the present one. Put -- before a program with options."
        })
final class WatchHookCommand extends HomeCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "PROGRAM [ARGUMENT]",
            description = "The program with its whole path, and its arguments.")
    private List<String> command = new ArrayList<>();

    @Option(names = "--none", description = "No program from now on.")
    private boolean none;

    @Override
    int run(Session session, Output output) throws Failed {
        if (none || !command.isEmpty()) {
            session.chain().watch().change().setHook(none ? List.of() : command);
        }
        List<String> hook = session.chain().watch().change().hook();
        output.result(Map.of("hook", hook), hook.isEmpty() ? "No program is told." : String.join(" ", hook));
        return ExitCode.DONE;
    }
}
