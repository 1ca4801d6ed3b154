package org.xinglin.core.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Failed;
import org.xinglin.core.kernel.Failure;
import org.xinglin.core.kernel.Failure.Conflict;
import org.xinglin.core.kernel.Failure.Problem;
import org.xinglin.core.kernel.Progress;
import org.xinglin.core.keys.DataKey;

/**
 * Writes a record's plaintext to a file that appears whole or not at all: a temporary file beside it, readable by its owner
 * only, becomes the destination after the last segment's tag and the CID were checked.
 */
public final class DecryptToFile {
    private final ReadRecord record;

    public DecryptToFile(ContentStore store, RecordCipher cipher) {
        this.record = new ReadRecord(store, cipher);
    }

    /** @throws Failed Conflicting FILE_EXISTS, Invalid FOLDER_UNWRITABLE: asked before a byte is fetched */
    public static void check(Destination destination) throws Failed {
        Path file = destination.file().toAbsolutePath();
        if (Files.exists(file) && !destination.replace()) {
            throw new Failed(new Failure.Conflicting(
                    Conflict.FILE_EXISTS, destination.file().toString()));
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw Failed.invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(folder));
        }
    }

    /** Progress counts plaintext bytes; the total is not known. @return the plaintext's length @throws Failed Tampered ... */
    public long write(Cid cid, DataKey key, Destination destination, Progress progress) throws Failed {
        return write(cid, key, Optional.empty(), destination, progress);
    }

    /** The same for a ciphertext that must name {@code owner} as its owner, else Tampered. */
    public long write(Cid cid, DataKey key, Optional<WalletAddress> owner, Destination destination, Progress progress)
            throws Failed {
        check(destination);
        Path file = destination.file().toAbsolutePath();
        try {
            Path part = temporaryBeside(file);
            try {
                long bytes = decrypt(cid, key, owner, part, progress);
                if (destination.replace()) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.move(part, file); // fails when the file came into being meanwhile
                }
                return bytes;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw writing(file, e);
        }
    }

    private long decrypt(Cid cid, DataKey key, Optional<WalletAddress> owner, Path part, Progress progress)
            throws IOException, Failed {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long bytes = record.read(cid, key, owner, out, progress).bytes();
            channel.force(true);
            return bytes;
        }
    }

    private static Path temporaryBeside(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent()); // check() saw it
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createTempFile(
                        folder,
                        ".xinglin-",
                        ".part",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, ".xinglin-", ".part");
    }

    private static Failed writing(Path file, IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space")) {
            return new Failed(new Failure.OutOfSpace(String.valueOf(file.getParent())), e);
        }
        return new Failed(new Failure.Invalid(Problem.FOLDER_UNWRITABLE, String.valueOf(file.getParent()), ""), e);
    }
}
