package org.xinglin.node;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a coordinator alone until it is told to stop. */
@Command(
        name = "coordinate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs a coordinator on a chain and an IPFS node that are elsewhere, until Ctrl+C: the standby of another one.",
            "It takes over each task that names its account as standby (xinglin train standby) once the task's",
            "coordinator was silent for long enough. Its account and address are in the first line that it prints."
        })
final class CoordinateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--home", required = true, paramLabel = "DIR", description = "Where it keeps its files: its own.")
    private Path home = Path.of("");

    @Option(
            names = "--node",
            required = true,
            paramLabel = "FILE",
            description = "A node.json with the chain, the IPFS node and the contracts that it works on.")
    private Path node = Path.of("");

    @Mixin
    private EdgeFlags edge = new EdgeFlags();

    @Option(
            names = "--log-file",
            paramLabel = "FILE",
            description = "Write a log to this file, one JSON object a line. It names no patient and holds no key.")
    private Path logFile = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        NodeLog.to(logFile);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (LoneCoordinator coordinator = new LoneCoordinator(settings(), node)) {
            Runtime.getRuntime().addShutdownHook(StartCommand.stopping(asked, closed));
            System.out.println(coordinator.addressLine());
            System.out.flush();
            asked.await();
        } catch (NodeStartException e) {
            System.err.println(e.getMessage());
            return 1;
        }
        closed.countDown();
        return 0;
    }

    private NodeSettings settings() {
        try {
            EdgeOptions options = edge.options();
            if (options.authority().isEmpty()) {
                throw new IllegalArgumentException(
                        "--authority is needed: hospitals believe only certificates of their consortium's authority");
            }
            return new NodeSettings(home, ChainOptions.usual(), IpfsOptions.usual(), options);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
