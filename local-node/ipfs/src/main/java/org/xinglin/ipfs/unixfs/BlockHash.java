package org.xinglin.ipfs.unixfs;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;

/** Hashes single blocks. */
public final class BlockHash {
    private BlockHash() {}

    /** The CIDv1 of a block's bytes. */
    public static Cid cidOf(Codec codec, ByteBuffer block) {
        return Cid.v1(codec, sha256(block));
    }

    /** Whether the bytes are those that the CID names. */
    public static boolean matches(Cid cid, ByteBuffer block) {
        return MessageDigest.isEqual(cid.digest(), sha256(block));
    }

    static byte[] sha256(ByteBuffer block) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(block.duplicate());
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
