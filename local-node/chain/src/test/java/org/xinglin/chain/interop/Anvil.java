package org.xinglin.chain.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Foundry's development node as a process of its own: Shanghai, free gas, one block a transaction. */
final class Anvil implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on (127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final URI uri;

    private Anvil(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** @param genesisTime in seconds */
    static Anvil start(Path packages, long chainId, long genesisTime) throws IOException {
        List<String> command = List.of(
                "node",
                packages.resolve("node_modules/@foundry-rs/anvil/bin.mjs").toString(),
                "--port=0",
                "--chain-id=" + chainId,
                "--hardfork=shanghai",
                "--block-base-fee-per-gas=0",
                "--gas-price=0",
                "--disable-min-priority-fee",
                "--gas-limit=30000000",
                "--accounts=0",
                "--disable-default-create2-deployer",
                "--no-request-size-limit",
                "--timestamp=" + genesisTime);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().name("anvil-output").start(() -> drain(output));
                return new Anvil(process, URI.create("http://" + listening.group(1) + "/"));
            }
        }
        process.destroy();
        throw new IOException("anvil ended without listening");
    }

    URI uri() {
        return uri;
    }

    /** The package's command is a script around the node itself: both end. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** A full pipe would stop the node. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
