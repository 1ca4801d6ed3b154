package org.xinglin.ipfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import org.xinglin.ipfs.cid.Base58;

/**
 * The peer id that the node shows: 32 random bytes in the form of an Ed25519 peer id (libp2p peer-ids, "Ed25519": the
 * identity multihash of the key's protobuf). The node speaks to no peers, so no private key belongs to it.
 */
final class PeerIdentity {
    /** Identity multihash of 36 bytes: key type 1 (Ed25519), 32 bytes of key. */
    private static final byte[] PREFIX = {0x00, 0x24, 0x08, 0x01, 0x12, 0x20};

    private PeerIdentity() {}

    static String loadOrCreate(Path home) throws IOException {
        Path file = home.resolve("peer-id");
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        byte[] bytes = new byte[PREFIX.length + key.length];
        System.arraycopy(PREFIX, 0, bytes, 0, PREFIX.length);
        System.arraycopy(key, 0, bytes, PREFIX.length, key.length);
        String peerId = Base58.encode(bytes);
        Path temp = Files.writeString(home.resolve("peer-id.tmp"), peerId, StandardCharsets.US_ASCII);
        Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return peerId;
    }
}
