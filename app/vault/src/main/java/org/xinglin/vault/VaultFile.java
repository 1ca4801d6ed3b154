package org.xinglin.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.xinglin.core.access.Role;

/**
 * The vault as it lies on disk: one JSON file, replaced atomically. The identity and the stretching parameters are readable
 * without the password and bound to the sealed master key, so that an altered one does not unlock.
 */
record VaultFile(String format, String name, Role role, PasswordStretch stretch, SealedBox masterKey, SealedBox root) {
    static final String FORMAT = "xinglin-vault/1";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What the master key's seal covers besides the key. */
    static byte[] associated(String name, Role role, PasswordStretch stretch) {
        String bound = String.join(
                "\n",
                FORMAT,
                name,
                role.name(),
                Integer.toString(stretch.memoryKiB()),
                Integer.toString(stretch.iterations()),
                Integer.toString(stretch.parallelism()));
        return bound.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws JsonProcessingException when it is no vault file; IOException when it can not be read */
    static VaultFile read(Path path) throws IOException {
        VaultFile file = JSON.readValue(Files.readAllBytes(path), VaultFile.class);
        if (!file.isComplete()) {
            throw new IOException("fields are missing");
        }
        return file;
    }

    @SuppressWarnings("ConstantValue") // Jackson leaves a missing field null whatever the type says
    private boolean isComplete() {
        Object[] fields = {format, name, role, stretch, masterKey, root};
        for (Object field : fields) {
            if (field == null) {
                return false;
            }
        }
        return true;
    }

    /** Temporary file readable by its owner only, forced to disk, renamed over the old one. */
    void write(Path path) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
