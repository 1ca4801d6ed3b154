package org.xinglin.ipfs.repo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.cid.Codec;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.MissingBlockException;

/** Visits a whole tree, each block once. */
final class DagWalk {
    private DagWalk() {}

    /**
     * Adds every block below {@code next} that does not stand at the same place below {@code old}, which must be whole:
     * where a directory of thousands changed by one entry, these are a few.
     */
    static void walkBeyond(Cid old, Cid next, BlockStore store, Set<Cid> seen) throws IOException {
        if (old.equals(next)) {
            return;
        }
        if (old.codec() == Codec.RAW || next.codec() == Codec.RAW) {
            walk(next, store, seen);
            return;
        }
        seen.add(next.toV1());
        Map<String, Cid> before = new HashMap<>();
        Set<Cid> known = new HashSet<>();
        for (DagLink link : DagNode.linksOf(old, store.get(old))) {
            before.put(link.name(), link.cid());
            known.add(link.cid());
        }
        for (DagLink link : DagNode.linksOf(next, store.get(next))) {
            @Nullable Cid same = before.get(link.name());
            if (known.contains(link.cid())) {
                continue;
            }
            if (same == null) {
                walk(link.cid(), store, seen);
            } else {
                walkBeyond(same, link.cid(), store, seen);
            }
        }
    }

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
            for (DagLink link : DagNode.linksOf(cid, store.get(cid))) {
                ahead.push(link.cid().toV1());
            }
        }
    }

    /** Gives the CIDs below {@code root} as the links write them, each block once. */
    static void forEachLink(Cid root, BlockStore store, Set<Cid> seen, Consumer<Cid> visitor) throws IOException {
        Deque<Cid> ahead = new ArrayDeque<>();
        ahead.push(root);
        while (!ahead.isEmpty()) {
            Cid cid = ahead.pop();
            if (cid.codec() != Codec.RAW) {
                for (DagLink link : DagNode.linksOf(cid, store.get(cid))) {
                    if (seen.add(link.cid().toV1())) {
                        visitor.accept(link.cid());
                        ahead.push(link.cid());
                    }
                }
            }
        }
    }
}
