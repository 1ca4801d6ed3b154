package org.xinglin.storage;

import org.xinglin.core.kernel.Digest;
import org.xinglin.core.records.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.cid.InvalidCidException;

/** CIDs between core's form and IPFS's. */
public final class Cids {
    private Cids() {}

    /** For a person: version 1 in base32, whatever version it came in. */
    public static Cid toCore(org.xinglin.ipfs.cid.Cid cid) {
        return new Cid(cid.toV1().toString(), cid.codec().code(), Digest.of(cid.digest()));
    }

    public static org.xinglin.ipfs.cid.Cid toIpfs(Cid cid) {
        try {
            return org.xinglin.ipfs.cid.Cid.v1(
                    Codec.of(cid.codec()), cid.digest().bytes());
        } catch (InvalidCidException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
