package org.xinglin.desktop.assembly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.settings.NodeAddresses;
import org.xinglin.node.LocalNode;
import org.xinglin.node.NodeSettings;
import org.xinglin.node.NodeStartException;

/** The embedded node of demo mode: the same one that stands beside a console, on loopback ports of this process. */
final class DemoNode implements AutoCloseable {
    private final Path home;
    private Optional<LocalNode> running = Optional.empty();

    DemoNode(Path home) {
        this.home = home;
    }

    /** The EVM library ships for Linux and Windows on x86-64. */
    static boolean isPossibleHere() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        return (system.contains("linux") || system.contains("windows"))
                && (machine.equals("amd64") || machine.equals("x86_64"));
    }

    /** Whether this home had a node of its own before. */
    boolean wasUsed() {
        return Files.isDirectory(home);
    }

    synchronized NodeAddresses start() throws Failed {
        if (running.isEmpty()) {
            running = Optional.of(started());
        }
        return NodeReference.read(running.get().addressFile().toString());
    }

    private LocalNode started() throws Failed {
        try {
            return LocalNode.start(NodeSettings.in(home));
        } catch (NodeStartException e) {
            Failure failure = e.isInUse()
                    ? new Failure.Conflicting(Conflict.HOME_IN_USE, home.toString())
                    : new Failure.Unexpected("starting the demo node: " + e.getMessage());
            throw new Failed(failure, e);
        }
    }

    @Override
    public synchronized void close() {
        running.ifPresent(LocalNode::close);
        running = Optional.empty();
    }
}
