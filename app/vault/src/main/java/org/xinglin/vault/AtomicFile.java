package org.xinglin.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Replaces a small file so that after a crash there is the old one or the new one, and nothing else. */
final class AtomicFile {
    private AtomicFile() {}

    /** Temporary file readable by its owner only, forced to disk, renamed over the old one, the folder forced too. */
    static void write(Path path, byte[] content) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.deleteIfExists(part);
        boolean posix = part.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (posix) { // elsewhere a folder can not be opened, and the rename is journalled
            Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
