package org.xinglin.federation.blobs;

import java.io.IOException;

/** Content by its CID. Blocking; putting the same again changes nothing. */
public interface BlobStore {
    /** Returns once the content is kept for good. @return its CID */
    String put(byte[] content) throws IOException;

    /** The CID of a content that fits into one block (1 MiB), when only its SHA-256 is known: as it stands on the chain. */
    String nameOfBlock(byte[] sha256);

    /** @throws IOException when nobody has it, or when what came is not what the CID names */
    byte[] get(String cid) throws IOException;
}
