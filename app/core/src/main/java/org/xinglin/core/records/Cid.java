package org.xinglin.core.records;

import org.xinglin.core.kernel.Digest;

/**
 * A content identifier: the sha2-256 digest of the root block, its codec (0x55 raw, 0x70 dag-pb) and the text a person
 * sees. Made by {@link ContentStore}, which knows the encodings.
 */
public record Cid(String text, int codec, Digest digest) {
    @Override
    public String toString() {
        return text;
    }
}
