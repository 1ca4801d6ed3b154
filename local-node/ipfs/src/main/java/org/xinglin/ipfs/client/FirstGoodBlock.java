package org.xinglin.ipfs.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.ipfs.cid.Cid;
import org.xinglin.ipfs.unixfs.BlockHash;
import org.xinglin.ipfs.unixfs.CidMismatchException;

/** Asks one source after the other until one gives what the CID names. */
final class FirstGoodBlock implements BlockFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(FirstGoodBlock.class);

    private final List<BlockFetcher> sources;

    /** @param sources at least one; what the first says counts when none has the block */
    FirstGoodBlock(List<BlockFetcher> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public byte[] fetch(Cid cid) throws IOException {
        @Nullable IOException first = null;
        for (BlockFetcher source : sources) {
            try {
                byte[] block = source.fetch(cid);
                if (BlockHash.matches(cid, ByteBuffer.wrap(block))) {
                    return block;
                }
                throw new CidMismatchException(cid, BlockHash.cidOf(cid.codec(), ByteBuffer.wrap(block)));
            } catch (IOException e) {
                LOG.debug("block {} did not come from one of its sources", cid, e);
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        throw first == null ? new IOException("there is no source for block " + cid) : first;
    }
}
