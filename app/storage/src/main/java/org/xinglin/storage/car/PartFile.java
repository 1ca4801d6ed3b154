package org.xinglin.storage.car;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.xinglin.core.records.Destination;

/** A file beside the one that is to be: it takes the other's place when all is on the disk, and goes otherwise. */
final class PartFile implements AutoCloseable {
    private final Destination destination;
    private final Path file;
    private final Path folder;
    private final Path part;
    private final FileChannel channel;

    PartFile(Destination destination) throws IOException {
        this.destination = destination;
        this.file = destination.file().toAbsolutePath();
        this.folder = Objects.requireNonNull(file.getParent()); // the check before saw it
        FileAttribute<?>[] owner =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        this.part = Files.createTempFile(folder, ".xinglin-", ".part", owner);
        this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
    }

    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Makes it the file. */
    void finish() throws IOException {
        channel.force(true);
        channel.close();
        if (destination.replace()) {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(part, file); // fails when the file came into being meanwhile
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true); // the new name too
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
