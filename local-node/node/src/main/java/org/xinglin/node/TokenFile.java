package org.xinglin.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A bearer token of the chain's JSON-RPC or of the IPFS node's RPC, in a file that only its owner reads. */
final class TokenFile {
    private static final int BYTES = 32;

    private TokenFile() {}

    /** Makes a random token where there is no file yet. */
    static String readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            OwnerFile.create(file, HexFormat.of().formatHex(random));
        }
        return read(file);
    }

    static String read(Path file) throws IOException {
        String token = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (token.isEmpty() || token.contains("\n")) {
            throw new IOException(file + " holds no token: one line of at least 16 characters is expected");
        }
        return token;
    }
}
