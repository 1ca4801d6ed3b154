package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.InvalidCidException;

/** The root of the writable files: one small file with its CID, replaced as a whole. */
final class FilesRoot {
    private final Path home;
    private final Path file;
    private final DurableFiles files;
    private volatile @Nullable Cid root;

    FilesRoot(Path home, DurableFiles files) throws IOException {
        this.home = home;
        this.file = home.resolve("files.root");
        this.files = files;
        this.root = Files.exists(file) ? read(file) : null;
    }

    Optional<Cid> get() {
        return Optional.ofNullable(root);
    }

    /** Durable when this returns. */
    void set(Cid next) throws IOException {
        files.write(file, ByteBuffer.wrap(next.toString().getBytes(StandardCharsets.US_ASCII)));
        root = next;
        DurableFiles.syncDirectory(home);
    }

    private static Cid read(Path file) throws IOException {
        try {
            return Cid.parse(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (InvalidCidException e) {
            throw new IOException("the file " + file + " should hold the CID of the root of the files and does not", e);
        }
    }
}
