package org.xinglin.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            String key = Numeric.toHexStringWithPrefixZeroPadded(
                    Keys.createEcKeyPair().getPrivateKey(), 64);
            OwnerFile.create(file, key);
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java has no secp256k1", e);
        }
    }
}
