package org.xinglin.formats.hiding;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.xinglin.core.records.viewing.Hideaway;

/** Keeps plaintext in memory up to a limit, and more of it in a file under AES-GCM with a key of this process. */
public final class EncryptedHideaway implements Hideaway {
    /** Up to here a record is shown without a file. */
    public static final long IN_MEMORY = 64L << 20;

    private static final String PREFIX = "shown-";
    private static final String SUFFIX = ".sealed";
    private final Path folder;
    private final long inMemory;

    /** @param folder of its own: {@link #sweep} deletes what it finds there */
    public EncryptedHideaway(Path folder) {
        this(folder, IN_MEMORY);
    }

    EncryptedHideaway(Path folder, long inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    @Override
    public Gathering begin() {
        return new SealingGathering(this::newFile, inMemory);
    }

    @Override
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path newFile() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        return Files.createTempFile(folder, PREFIX, SUFFIX, ownerOnly("rw-------"));
    }

    private FileAttribute<?>[] ownerOnly(String rights) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
