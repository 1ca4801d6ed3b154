package org.xinglin.storage.replication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xinglin.core.storage.Keeper.Sampled;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.client.BlockFetcher;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.CidMismatchException;
import org.xinglin.ipfs.unixfs.DagLink;
import org.xinglin.ipfs.unixfs.DagNode;
import org.xinglin.ipfs.unixfs.MalformedNodeException;

/**
 * A proof of retrievability by sample: from the root down to a leaf, at each node along a link chosen with the weight of
 * the tree behind it, every block fetched and hashed. Who lost a hundredth of the bytes fails one sample in a hundred.
 */
final class BlockSample {
    private static final int DEEPEST = 64;

    private BlockSample() {}

    /** @throws CidMismatchException when a block on the way is not what its CID names */
    static Sampled of(Cid root, BlockFetcher source, RandomGenerator random) throws IOException {
        Cid at = root;
        for (int depth = 0; depth < DEEPEST; depth++) {
            ByteBuffer block = ByteBuffer.wrap(source.fetch(at));
            if (!BlockHash.matches(at, block)) {
                throw new CidMismatchException(at, BlockHash.cidOf(at.codec(), block));
            }
            List<DagLink> links = DagNode.linksOf(at, block);
            if (links.isEmpty()) {
                return new Sampled(at.toString(), block.remaining());
            }
            at = chosen(links, random).cid();
        }
        throw new MalformedNodeException("the tree is deeper than any importer makes it");
    }

    private static DagLink chosen(List<DagLink> links, RandomGenerator random) {
        long sum = 0;
        for (DagLink link : links) {
            sum += Math.max(1, link.size());
        }
        long left = random.nextLong(sum);
        for (DagLink link : links) {
            left -= Math.max(1, link.size());
            if (left < 0) {
                return link;
            }
        }
        return links.getLast();
    }
}
