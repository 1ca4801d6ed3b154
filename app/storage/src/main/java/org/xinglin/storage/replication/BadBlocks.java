package org.xinglin.storage.replication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.KuboClient;
import org.xinglin.ipfs.client.KuboException;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;

/**
 * Takes the wrong blocks of a tree away from a daemon, because a daemon does not write a block again that it believes to
 * have. The tree itself is read from the home node, and checked.
 */
final class BadBlocks {
    private final KuboClient home;
    private final KuboClient there;

    BadBlocks(KuboClient home, KuboClient there) {
        this.home = home;
        this.there = there;
    }

    void remove(Cid root) throws IOException {
        Set<Cid> seen = new HashSet<>();
        Deque<Cid> ahead = new ArrayDeque<>();
        ahead.push(root);
        while (!ahead.isEmpty()) {
            Cid cid = ahead.pop();
            if (!seen.add(cid)) {
                continue;
            }
            ByteBuffer block = ByteBuffer.wrap(home.blockGet(cid));
            if (!BlockHash.matches(cid, block)) {
                throw new CidMismatchException(cid, BlockHash.cidOf(cid.codec(), block));
            }
            if (isWrong(cid)) {
                there.blockRm(cid);
            }
            for (DagLink link : DagNode.linksOf(cid, block)) {
                ahead.push(link.cid());
            }
        }
    }

    private boolean isWrong(Cid cid) throws IOException {
        try {
            return !BlockHash.matches(cid, ByteBuffer.wrap(there.blockGet(cid)));
        } catch (KuboException e) {
            if (e.kind() == KuboException.Kind.NOT_FOUND) {
                return false; // Not there at all, so it will be written.
            }
            throw e;
        }
    }
}
