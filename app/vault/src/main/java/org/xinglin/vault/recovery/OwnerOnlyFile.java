package org.xinglin.vault.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** New files that nobody but their owner reads. */
final class OwnerOnlyFile {
    private OwnerOnlyFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException when it is there */
    static FileChannel create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }
}
