package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** Visits a whole tree, each block once. */
final class DagWalk {
    private DagWalk() {}

    /** Adds the version 1 CID of every block below {@code root} to {@code seen}; fails where one is missing. */
    static void walk(Cid root, BlockStore store, Set<Cid> seen) throws IOException {
        Deque<Cid> ahead = new ArrayDeque<>();
        ahead.push(root.toV1());
        while (!ahead.isEmpty()) {
            Cid cid = ahead.pop();
            if (!seen.add(cid)) {
                continue;
            }
            if (cid.codec() == Codec.RAW) {
                if (!store.has(cid)) {
                    throw new MissingBlockException(cid);
                }
                continue;
            }
            for (DagLink link : DagNode.decode(cid, store.get(cid)).links()) {
                ahead.push(link.cid().toV1());
            }
        }
    }
}
