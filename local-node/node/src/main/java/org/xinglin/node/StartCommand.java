package org.xinglin.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a node until it is told to stop. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the node until Ctrl+C.",
            "The first line it prints are its addresses as JSON; the same stands in DIR/node.json."
        })
final class StartCommand implements Callable<Integer> {
    @Option(names = "--home", required = true, paramLabel = "DIR", description = "Where the node keeps its files.")
    private Path home = Path.of("");

    @Option(
            names = "--chain-port",
            paramLabel = "PORT",
            description = "JSON-RPC over HTTP and WebSocket. Default: 8545.")
    private int chainPort = 8545;

    @Option(names = "--ipfs-port", paramLabel = "PORT", description = "Kubo RPC. Default: 5001.")
    private int ipfsPort = 5001;

    @Option(names = "--edge-port", paramLabel = "PORT", description = "Edge coordinator, gRPC. Default: 7070.")
    private int edgePort = 7070;

    @Option(
            names = "--idle-block",
            paramLabel = "SECONDS",
            description = "Seal an empty block after this many idle seconds; 0 for never. Default: 5.")
    private int idleBlock = 5;

    @Override
    public Integer call() throws InterruptedException {
        NodeSettings settings =
                new NodeSettings(home, chainPort, ipfsPort, edgePort, Duration.ofSeconds(Math.max(0, idleBlock)));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (LocalNode node = LocalNode.start(settings)) {
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

    /** Ctrl+C asks for the end, and the process lives until the node is closed in order. */
    private static Thread stopping(CountDownLatch asked, CountDownLatch closed) {
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
