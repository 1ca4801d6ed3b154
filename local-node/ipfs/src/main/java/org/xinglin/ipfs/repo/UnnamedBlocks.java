package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Small blocks that are written and not durable yet. None of them has its name in the store: what has a name is whole, also
 * after the power went. Many are forced together, which costs about what one costs.
 */
final class UnnamedBlocks {
    private final DurableFiles files;
    private final ForcingThreads threads;
    private final Map<Path, Path> written = new ConcurrentHashMap<>();
    private final AtomicLong losses = new AtomicLong();

    UnnamedBlocks(DurableFiles files, ForcingThreads threads) {
        this.files = files;
        this.threads = threads;
    }

    /** Takes a block that will be named so. The caller sees to it that nobody else names the same. */
    void put(Path target, ByteBuffer data) throws IOException {
        written.put(target, files.writeUnsynced(data));
    }

    boolean has(Path target) {
        return written.containsKey(target);
    }

    int count() {
        return written.size();
    }

    /** How often blocks were lost because the disk did not take them: then whoever has put any since must not rely on them. */
    long losses() {
        return losses.get();
    }

    /** Opens what will be named so; empty where it is not here, or not any more because it has its name now. */
    Optional<FileChannel> open(Path target) throws IOException {
        @Nullable Path file = written.get(target);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** @return whether it was here; the caller sees to it that it is not being named */
    boolean drop(Path target) throws IOException {
        @Nullable Path file = written.remove(target);
        return file != null && Files.deleteIfExists(file);
    }

    /** Gives a durable block its name. */
    @FunctionalInterface
    interface Naming {
        void name(Path file, Path target) throws IOException;
    }

    /**
     * Makes all that were put before durable and has them named; one caller at a time. When the disk refuses, all of them are
     * given up: after a failed sync nobody knows what of a file it holds, and a second one would not tell.
     */
    void nameAll(Naming naming) throws IOException {
        Map<Path, Path> now = new LinkedHashMap<>(written);
        if (now.isEmpty()) {
            return;
        }
        boolean named = false;
        try {
            threads.each(now.values().stream().toList(), UnnamedBlocks::force);
            for (Map.Entry<Path, Path> one : now.entrySet()) {
                naming.name(one.getValue(), one.getKey());
            }
            named = true;
        } finally {
            if (!named) {
                giveUp(now);
            }
        }
    }

    private void giveUp(Map<Path, Path> lost) throws IOException {
        lost.forEach(written::remove);
        losses.incrementAndGet(); // after that: whoever found one of them here has counted fewer losses
        for (Path file : lost.values()) {
            Files.deleteIfExists(file);
        }
    }

    /** Once it has its name. */
    void named(Path target) {
        written.remove(target);
    }

    /** Of a block that was deleted meanwhile there is nothing to force. */
    private static void force(Path file) throws IOException {
        try {
            DurableFiles.force(file);
        } catch (NoSuchFileException e) {
            return;
        }
    }
}
