package org.xinglin.core.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xinglin.core.kernel.Failed;

/**
 * A folder for half-done work, for its owner only, gone when it is closed. What a killed process left beside it is removed
 * when the next one is made: its lock is free then. Only sealed or encrypted files may ever lie in it.
 */
public final class WorkFolder implements AutoCloseable {
    private static final String PREFIX = ".xinglin-recovery-";
    private final Path folder;
    private final FileChannel channel;

    private WorkFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws Failed Invalid FOLDER_UNWRITABLE, OutOfSpace */
    public static WorkFolder in(Path parent) throws Failed {
        try {
            sweep(parent);
            boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
            Path folder = posix
                    ? Files.createTempDirectory(
                            parent,
                            PREFIX,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createTempDirectory(parent, PREFIX);
            FileChannel channel =
                    FileChannel.open(lock(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            return new WorkFolder(folder, channel);
        } catch (IOException e) {
            throw NewFile.failed(parent.resolve(PREFIX), e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Removes what killed processes left in {@code parent}; what is in use stays. */
    public static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                if (isAbandoned(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        Path lock = lock(folder);
        if (!Files.exists(lock)) {
            return false; // just being made
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this process
        }
    }

    private static Path lock(Path folder) {
        return folder.resolve("lock");
    }

    /** The lock last, so that a half-removed folder is still known as one. */
    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            if (!file.equals(lock(folder)) && !file.equals(folder)) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(lock(folder));
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() {
        try {
            channel.close();
            remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
