package org.xinglin.chain.store;

import io.horizen.evm.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.chain.block.Block;

/**
 * Where blocks and transactions are in the log. It is committed about once a second, by the one thread that writes and
 * between two blocks: what is missing after a crash is found again in the log, so the index can always be thrown away.
 */
final class BlockIndex implements AutoCloseable {
    /** Room for the place of a transaction below its block's number in one long. */
    private static final int PLACE_BITS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(BlockIndex.class);
    private static final int CACHE_MEGABYTES = 16;
    private static final String END = "end";
    private static final String VERSION = "version";
    /** Counts up when what is kept changes: an index of another version is made again. */
    private static final long CURRENT = 2;

    private static final long COMMIT_NANOS = 1_000_000_000L;

    private final MVStore store;
    private long committed = System.nanoTime();
    private final MVMap<Long, Long> starts;
    /** Only of blocks that have logs, so that a search skips the many empty blocks of an idle chain. */
    private final MVMap<Long, byte[]> logs;

    private final MVMap<byte[], Long> numbers;
    private final MVMap<byte[], Long> transactions;
    private final MVMap<String, Long> marks;

    private BlockIndex(MVStore store) {
        this.store = store;
        this.starts = store.openMap("starts", map(LongDataType.INSTANCE, LongDataType.INSTANCE));
        this.logs = store.openMap("logs", map(LongDataType.INSTANCE, ByteArrayDataType.INSTANCE));
        this.numbers = store.openMap("numbers", map(ByteArrayDataType.INSTANCE, LongDataType.INSTANCE));
        this.transactions = store.openMap("transactions", map(ByteArrayDataType.INSTANCE, LongDataType.INSTANCE));
        this.marks = store.openMap("marks", map(StringDataType.INSTANCE, LongDataType.INSTANCE));
    }

    /** Throws MVStoreException where another process holds it; a damaged one is put aside and begun anew. */
    static BlockIndex open(Path file) throws IOException {
        try {
            BlockIndex index = new BlockIndex(openStore(file));
            if (index.isEmpty() || index.marks.getOrDefault(VERSION, 0L) == CURRENT) {
                return index.marked();
            }
            index.close();
            Files.delete(file);
            return new BlockIndex(openStore(file)).marked();
        } catch (MVStoreException refused) {
            if (refused.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT) {
                throw refused;
            }
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            return new BlockIndex(openStore(file)).marked();
        }
    }

    private BlockIndex marked() {
        marks.put(VERSION, CURRENT);
        return this;
    }

    private static MVStore openStore(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled() // its own thread would take the maps one by one, while a block is put into them
                .open();
    }

    private static <K, V> MVMap.Builder<K, V> map(
            org.h2.mvstore.type.DataType<K> keys, org.h2.mvstore.type.DataType<V> values) {
        return new MVMap.Builder<K, V>().keyType(keys).valueType(values);
    }

    /** Up to where the log is indexed. */
    long end() {
        return marks.getOrDefault(END, 0L);
    }

    /** The end is written last: a block that is only half in the index is put there again. */
    void add(Block block, long start, long end) {
        long number = block.number();
        for (int i = 0; i < block.transactions().size(); i++) {
            transactions.put(block.transactions().get(i).hash().toBytes(), (number << PLACE_BITS) | i);
        }
        if (block.receipts().stream().anyMatch(receipt -> !receipt.logs().isEmpty())) {
            logs.put(number, BlockLogs.encode(block));
        }
        numbers.put(block.hash().toBytes(), number);
        starts.put(number, start);
        marks.put(END, end);
        long now = System.nanoTime();
        if (now - committed > COMMIT_NANOS) {
            store.commit();
            committed = now;
        }
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    long lastNumber() {
        return starts.lastKey();
    }

    @Nullable
    Long start(long number) {
        return starts.get(number);
    }

    @Nullable
    Long number(Hash block) {
        return numbers.get(block.toBytes());
    }

    @Nullable
    TransactionPlace place(Hash transaction) {
        Long place = transactions.get(transaction.toBytes());
        return place == null
                ? null
                : new TransactionPlace(place >> PLACE_BITS, (int) (place & ((1L << PLACE_BITS) - 1)));
    }

    /** Of the blocks from the first to the last number that have any, in order. */
    Iterator<BlockLogs> logs(long first, long last) {
        Cursor<Long, byte[]> cursor = logs.cursor(first, last, false);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public BlockLogs next() {
                long number = cursor.next();
                return new BlockLogs(number, cursor.getValue());
            }
        };
    }

    /** An index that can not be written to its end, on a full disk say, is brought up to the log at the next start. */
    @Override
    public void close() {
        try {
            store.close();
        } catch (MVStoreException unwritten) {
            LOG.warn("the index of the blocks could not be written to its end", unwritten);
            store.closeImmediately();
        }
    }
}
