package org.xinglin.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;

/** The edge coordinator's own account, made at the first start. It owns no records and opens none. */
final class CoordinatorAccount {
    private CoordinatorAccount() {}

    static Credentials in(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        return Credentials.create(
                Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    private static void create(Path file) throws IOException {
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            String key = Numeric.toHexStringWithPrefixZeroPadded(
                    Keys.createEcKeyPair().getPrivateKey(), 64);
            Files.writeString(part, key, StandardCharsets.US_ASCII);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java has no secp256k1", e);
        }
    }
}
