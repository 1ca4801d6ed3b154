package org.xinglin.chain.store;

import io.horizen.evm.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockHeader;

/** Blocks on disk: a log that is synced block by block, and an index that is written behind it. One writer. */
public final class BlockStore implements AutoCloseable {
    static final String LOG = "blocks.log";
    static final String INDEX = "blocks.index";

    private final BlockLog log;
    private final BlockIndex index;

    private BlockStore(BlockLog log, BlockIndex index) {
        this.log = log;
        this.index = index;
    }

    /**
     * Throws MVStoreException where another process has it open, and IOException where it can not be read or written.
     */
    public static BlockStore open(Path folder) throws IOException {
        BlockIndex index = BlockIndex.open(folder.resolve(INDEX));
        try {
            BlockStore store = new BlockStore(BlockLog.open(folder.resolve(LOG)), index);
            store.catchUp();
            return store;
        } catch (IOException | RuntimeException failed) {
            index.close();
            throw failed;
        }
    }

    /** Puts into the index what a crash kept out of it. */
    private void catchUp() throws IOException {
        long start = index.end();
        byte[] record = log.readWhole(start);
        while (record != null) {
            long next = BlockLog.next(start, record);
            index.add(BlockRecord.decode(record), start, next);
            start = next;
            record = log.readWhole(start);
        }
        log.cutOff(start);
    }

    /**
     * Ends the block file after its good part and forgets the index, which is made again at the next opening. The whole
     * file is kept beside it, under the name that is answered. To be called while nobody has it open.
     */
    public static Path cut(Path folder, long goodBytes) throws IOException {
        Path log = folder.resolve(LOG);
        Path kept = free(log);
        Files.copy(log, kept);
        Files.deleteIfExists(folder.resolve(INDEX));
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(goodBytes);
            channel.force(true);
        }
        return kept;
    }

    /** An index is made again from the blocks. */
    public static void forgetIndex(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(INDEX));
    }

    private static Path free(Path log) {
        Path kept = log.resolveSibling(LOG + ".damaged");
        for (int number = 2; Files.exists(kept); number++) {
            kept = log.resolveSibling(LOG + ".damaged-" + number);
        }
        return kept;
    }

    /** Looks through all blocks that are here now; says where one is damaged. */
    public BlockScrub scrub(Consumer<String> onDamage) {
        return new BlockScrub(log, onDamage);
    }

    public boolean isEmpty() {
        return index.isEmpty();
    }

    /** The number of the newest block. */
    public long headNumber() {
        return index.lastNumber();
    }

    /** When this returns, the block survives a loss of power. */
    public void append(Block block) {
        byte[] record = BlockRecord.encode(block);
        try {
            long start = log.append(record);
            index.add(block, start, BlockLog.next(start, record));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
    }

    public @Nullable BlockHeader header(long number) {
        byte[] record = record(number);
        return record == null ? null : BlockRecord.header(record);
    }

    public @Nullable Block block(long number) {
        byte[] record = record(number);
        return record == null ? null : BlockRecord.decode(record);
    }

    private byte @Nullable [] record(long number) {
        Long start = index.start(number);
        try {
            return start == null ? null : log.read(start);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
    }

    public @Nullable Long numberOf(Hash blockHash) {
        return index.number(blockHash);
    }

    public @Nullable TransactionPlace find(Hash transactionHash) {
        return index.place(transactionHash);
    }

    /** Of the blocks from the first to the last number that have logs, in order. */
    public Iterator<BlockLogs> logs(long first, long last) {
        return index.logs(first, last);
    }

    @Override
    public void close() {
        index.close();
        try {
            log.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed.getMessage(), failed);
        }
    }
}
