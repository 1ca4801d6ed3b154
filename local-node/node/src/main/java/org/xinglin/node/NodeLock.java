package org.xinglin.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second node out of a home; the operating system lets go of it when the process ends, however it ends. */
record NodeLock(FileChannel channel) implements AutoCloseable {

    static NodeLock take(Path home) throws NodeStartException {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new NodeStartException(
                        "Another node runs in " + home + ". Use that one, or stop it first. Nothing was changed.",
                        true,
                        new IOException("node.lock is held"));
            }
            return new NodeLock(channel);
        } catch (IOException e) {
            throw new NodeStartException(
                    "The folder " + home + " can not be written. Choose another with --home. Nothing was changed.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
