package org.xinglin.chain.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.codec.RlpException;

/** Reads the block file from its beginning to its end without the index, and changes nothing. */
public final class BlockScan implements AutoCloseable {
    private final BlockLog log;
    private long position;

    private BlockScan(BlockLog log) {
        this.log = log;
    }

    public static BlockScan open(Path folder) throws IOException {
        return new BlockScan(BlockLog.openToRead(folder.resolve(BlockStore.LOG)));
    }

    /** The next block, nothing at the end; throws IOException with the place where there is no whole block. */
    public @Nullable Block next() throws IOException {
        if (position == log.size()) {
            return null;
        }
        byte[] record = log.readWhole(position);
        if (record == null) {
            throw new IOException("the block file is damaged at byte " + position + " of " + log.size());
        }
        try {
            Block block = BlockRecord.decode(record);
            position = BlockLog.next(position, record);
            return block;
        } catch (RlpException | IllegalStateException garbled) {
            throw new IOException("the block file holds no block at byte " + position, garbled);
        }
    }

    /** Goes back, to the beginning of a block that was read. */
    public void backTo(long start) {
        position = start;
    }

    /** Where the next block begins, in bytes. */
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
