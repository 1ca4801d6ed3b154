package org.xinglin.federation.replay;

import java.io.IOException;
import java.security.MessageDigest;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.protocol.Messages;

/** Contents as somebody gives them, each held against its digest. */
record Blobs(BlobStore store) {
    /** A single block whose digest stands on the chain. */
    byte[] block(int round, byte[] sha256, String what) throws UnfitException {
        return checked(round, "", store.nameOfBlock(sha256), sha256, what);
    }

    /** @param account empty for a blob that is no hospital's own */
    byte[] checked(int round, String account, String cid, byte[] sha256, String what) throws UnfitException {
        byte[] content = given(round, account, cid, what);
        if (!MessageDigest.isEqual(Messages.sha256(content), sha256)) {
            throw new UnfitException(new Finding(round, account, cid, Flaw.ALTERED, what + " was altered"));
        }
        return content;
    }

    byte[] given(int round, String account, String cid, String what) throws UnfitException {
        try {
            return store.get(cid);
        } catch (IOException e) {
            String words = what + " can not be had: " + e.getMessage();
            throw new UnfitException(new Finding(round, account, cid, Flaw.UNAVAILABLE, words), e);
        }
    }
}
