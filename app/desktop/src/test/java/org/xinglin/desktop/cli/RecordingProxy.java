package org.xinglin.desktop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes bytes between a console and a node and keeps what the console sends, a file a connection. Only the port in an HTTP
 * head's Host is made the node's, which answers to no other.
 */
final class RecordingProxy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ServerSocket door;
    private final int target;
    private final Path folder;
    private final AtomicInteger connections = new AtomicInteger();

    RecordingProxy(int target, Path folder) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.folder = Files.createDirectories(folder);
        Thread.ofPlatform().daemon().name("recording-proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket console = door.accept();
                Socket node = new Socket(InetAddress.getLoopbackAddress(), target);
                Path record = folder.resolve(connections.incrementAndGet() + ".sent");
                Thread.ofVirtual().start(() -> sent(console, node, record));
                Thread.ofVirtual().start(() -> answered(node, console));
            } catch (IOException closed) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void sent(Socket console, Socket node, Path record) {
        try (console;
                node;
                OutputStream kept = Files.newOutputStream(record)) {
            byte[] buffer = new byte[BUFFER];
            InputStream in = console.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                kept.write(buffer, 0, read);
                kept.flush();
                node.getOutputStream().write(readdressed(buffer, read));
            }
        } catch (IOException ended) {
            assertEnded(ended);
        }
    }

    private byte[] readdressed(byte[] buffer, int length) {
        String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        return text.replace("Host: 127.0.0.1:" + port(), "Host: 127.0.0.1:" + target)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void answered(Socket node, Socket console) {
        try (node;
                console) {
            node.getInputStream().transferTo(console.getOutputStream());
        } catch (IOException ended) {
            assertEnded(ended);
        }
    }

    /** Either side may hang up at any time. */
    private static void assertEnded(IOException ended) {
        if (ended.getMessage() == null) {
            throw new UncheckedIOException(ended);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
