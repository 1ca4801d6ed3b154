package org.xinglin.node;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code xinglin-node} command. */
@Command(
        name = "xinglin-node",
        mixinStandardHelpOptions = true,
        versionProvider = NodeVersion.class,
        description = "The local node beside the console: chain, IPFS and edge coordinator on 127.0.0.1.",
        subcommands = {StartCommand.class, CoordinateCommand.class, VerifyCommand.class, RepairCommand.class})
public final class NodeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return CommandLine.ExitCode.USAGE;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new NodeCommand())
                .setExecutionExceptionHandler((trouble, line, parsed) -> {
                    line.getErr()
                            .println("The node stopped on a fault of its own: "
                                    + trouble.getClass().getSimpleName()
                                    + ". What it keeps is untouched; see the log.");
                    return 1;
                })
                .execute(arguments));
    }
}
