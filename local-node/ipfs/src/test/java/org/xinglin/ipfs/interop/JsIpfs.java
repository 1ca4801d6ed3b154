package org.xinglin.ipfs.interop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JavaScript daemon (npm ipfs) as a process of its own, with a repo of its own and no way to other nodes. */
final class JsIpfs implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("HTTP API listening on /ip4/127\\.0\\.0\\.1/tcp/(\\d+)");
    private static final String READY = "Daemon is ready";

    private final Process process;
    private final URI uri;

    private JsIpfs(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static JsIpfs start(Path packages, Path home) throws IOException, InterruptedException {
        Process init = command(packages, home, "init", "--empty-repo").start();
        init.inputReader(StandardCharsets.UTF_8).transferTo(Writer.nullWriter());
        if (init.waitFor() != 0) {
            throw new IOException("jsipfs init failed");
        }
        keepToItself(home.resolve("config"));
        Process process =
                command(packages, home, "daemon", "--enable-preload=false").start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        @Nullable URI uri = null;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                uri = URI.create("http://127.0.0.1:" + listening.group(1));
            }
            if (line.contains(READY) && uri != null) {
                Thread.ofVirtual().name("jsipfs-output").start(() -> drain(output));
                return new JsIpfs(process, uri);
            }
        }
        process.destroy();
        throw new IOException("jsipfs ended without listening: " + said);
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        // Not by the process itself, which would close the output under its reader.
        process.toHandle().destroy();
        process.onExit().join();
    }

    private static ProcessBuilder command(Path packages, Path home, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("node", "node_modules/ipfs/src/cli.js")
                .directory(packages.toFile())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("IPFS_PATH", home.toString());
        return builder;
    }

    /** Ports of its own choice on the loopback, no bootstrap, no discovery, no delegates. */
    private static void keepToItself(Path file) throws IOException {
        ObjectNode config = (ObjectNode) Script.JSON.readTree(file.toFile());
        ObjectNode addresses = config.withObject("Addresses");
        addresses.putArray("Swarm").add("/ip4/127.0.0.1/tcp/0");
        addresses.putArray("Delegates");
        addresses.put("API", "/ip4/127.0.0.1/tcp/0").put("Gateway", "/ip4/127.0.0.1/tcp/0");
        addresses.put("RPC", "/ip4/127.0.0.1/tcp/0");
        config.putArray("Bootstrap");
        config.withObject("Discovery").withObject("MDNS").put("Enabled", false);
        config.withObject("Discovery").withObject("webRTCStar").put("Enabled", false);
        Files.writeString(file, config.toPrettyString());
    }

    /** A full pipe would stop the daemon. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
