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

/** Runs a node until it is told to stop. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the node until Ctrl+C.",
            "The first line it prints are its addresses as JSON; the same stands in DIR/node.json."
        })
final class StartCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--home", required = true, paramLabel = "DIR", description = "Where the node keeps its files.")
    private Path home = Path.of("");

    @Mixin
    private EdgeFlags edge = new EdgeFlags();

    @Mixin
    private ChainFlags chain = new ChainFlags();

    @Mixin
    private IpfsFlags ipfs = new IpfsFlags();

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
        try (LocalNode node = LocalNode.start(settings())) {
            Runtime.getRuntime().addShutdownHook(stopping(asked, closed));
            System.out.println(node.addressLine());
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
            return new NodeSettings(home, chain.options(), ipfs.options(), edge.options());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** Ctrl+C asks for the end, and the process lives until the node is closed in order. */
    static Thread stopping(CountDownLatch asked, CountDownLatch closed) {
        return Thread.ofPlatform().name("stop").unstarted(() -> {
            asked.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
