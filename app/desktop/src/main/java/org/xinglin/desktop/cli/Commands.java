package org.xinglin.desktop.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.core.kernel.Failure;
import org.xinglin.desktop.assembly.FullDisk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** All subcommands, and the last door: no stack trace reaches a person. */
@Command(
        name = "xinglin",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description = {
            "Protects a hospital's records, decides who may read them, and trains together with other hospitals.",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 refused by the contract, 4 tampered or undecryptable,"
                    + " 5 not reachable, 6 genuine but compared with nothing."
        },
        subcommands = {
            InitCommand.class,
            RecordCommand.class,
            MemberCommand.class,
            AccessCommand.class,
            TrainCommand.class,
            ChainCommand.class,
            WatchCommand.class,
            StorageCommand.class,
            VaultCommand.class,
            OperatorCommand.class,
            AuditCommand.class,
            DemoCommand.class
        })
public final class Commands implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return ExitCode.USAGE;
    }

    /** @return the exit code */
    public static int run(String... arguments) {
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((trouble, line, parsed) -> {
                    if (trouble instanceof UsageException usage) {
                        line.getErr().println(PrintedText.line(String.valueOf(usage.getMessage())));
                        return ExitCode.USAGE;
                    }
                    if (FullDisk.isBehind(trouble)) {
                        LOG.info("a full disk", trouble);
                        new Output(System.out, System.err, false).failure(new Failure.OutOfSpace("--home"));
                        return ExitCode.FAILED;
                    }
                    LOG.error("a fault of ours", trouble);
                    line.getErr()
                            .println("The command stopped on a fault of its own ("
                                    + trouble.getClass().getSimpleName()
                                    + "). What was reported as done is kept. The log has the details.");
                    return ExitCode.FAILED;
                })
                .execute(arguments);
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version =
                    Objects.requireNonNullElse(Commands.class.getPackage().getImplementationVersion(), "from source");
            return new String[] {"xinglin " + version};
        }
    }
}
