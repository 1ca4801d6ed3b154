package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Writes files that are there whole or not at all, whatever happens to the power. */
final class DurableFiles {
    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private final Path temp;
    private final AtomicLong counter = new AtomicLong();

    /** Leftovers of a killed process in {@code temp} are deleted. */
    DurableFiles(Path temp) throws IOException {
        this.temp = Files.createDirectories(temp);
        try (var leftovers = Files.newDirectoryStream(temp)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }

    /** Temporary file, fsync, rename; the directory entry is made durable by {@link #syncDirectory} later. */
    void write(Path target, ByteBuffer data) throws IOException {
        write(target, data, NO_ATTRIBUTES);
    }

    /** As {@link #write}, for what only the owner may read, from its first byte on. */
    void writePrivate(Path target, ByteBuffer data) throws IOException {
        boolean posix = temp.getFileSystem().supportedFileAttributeViews().contains("posix");
        write(target, data, posix ? OWNER_ONLY : NO_ATTRIBUTES);
    }

    private void write(Path target, ByteBuffer data, FileAttribute<?>[] attributes) throws IOException {
        Path file = written(data, true, attributes);
        try {
            name(file, target);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** A temporary file that is neither durable nor has a name yet: {@link #force} and {@link #name} come later. */
    Path writeUnsynced(ByteBuffer data) throws IOException {
        return written(data, false, NO_ATTRIBUTES);
    }

    private Path written(ByteBuffer data, boolean force, FileAttribute<?>[] attributes) throws IOException {
        Path file = temp.resolve(counter.incrementAndGet() + ".tmp");
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            while (data.hasRemaining()) {
                channel.write(data);
            }
            if (force) {
                channel.force(false);
            }
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
    }

    static void name(Path file, Path target) throws IOException {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void syncDirectory(Path directory) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return; // Windows can not open a directory; NTFS journals the rename itself.
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
