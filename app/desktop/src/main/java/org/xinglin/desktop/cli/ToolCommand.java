package org.xinglin.desktop.cli;

import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that needs no home. It is the door through which its failures reach a person. */
@Command(mixinStandardHelpOptions = true, usageHelpAutoWidth = true)
abstract class ToolCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ToolCommand.class);

    @Option(names = "--json", description = "Answer with one line of JSON a result.")
    private boolean json;

    /** Does the command's work. @return the exit code */
    abstract int run(Output output) throws Failed;

    @Override
    public Integer call() {
        Output output = new Output(System.out, System.err, json);
        try {
            return run(output);
        } catch (Failed failed) {
            LOG.info("{}", failed.failure().code(), failed);
            output.failure(failed.failure());
            return ExitCode.of(failed.failure());
        }
    }
}
