package org.xinglin.chain.store;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.BlockHeader;
import org.xinglin.chain.block.InvalidTransactionException;
import org.xinglin.chain.block.Receipt;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.block.TransactionDecoder;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.codec.RlpItem;
import org.xinglin.chain.codec.RlpReader;

/** Blocks in one MVStore file. A block with its indexes enters in one synced commit or not at all; one writer. */
public final class BlockStore implements AutoCloseable {
    /** Room for the index of a transaction below its block's number in one long. */
    private static final int INDEX_BITS = 20;

    private static final int CACHE_MEGABYTES = 32;

    private final MVStore store;
    private final MVMap<Long, byte[]> headers;
    private final MVMap<Long, byte[]> bodies;
    private final MVMap<Long, byte[]> receipts;
    /** Only of blocks that have logs, so that a search skips the many empty blocks of an idle chain. */
    private final MVMap<Long, byte[]> blooms;

    private final MVMap<byte[], Long> numbers;
    private final MVMap<byte[], Long> transactions;

    private BlockStore(MVStore store) {
        this.store = store;
        this.headers = store.openMap("headers", byNumber());
        this.bodies = store.openMap("bodies", byNumber());
        this.receipts = store.openMap("receipts", byNumber());
        this.blooms = store.openMap("blooms", byNumber());
        this.numbers = store.openMap("numbers", byHash());
        this.transactions = store.openMap("transactions", byHash());
    }

    /** Throws MVStoreException where the file is locked, damaged or can not be written. */
    public static BlockStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .open();
        return new BlockStore(store);
    }

    private static MVMap.Builder<Long, byte[]> byNumber() {
        return new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    }

    private static MVMap.Builder<byte[], Long> byHash() {
        return new MVMap.Builder<byte[], Long>()
                .keyType(ByteArrayDataType.INSTANCE)
                .valueType(LongDataType.INSTANCE);
    }

    public boolean isEmpty() {
        return headers.isEmpty();
    }

    /** The number of the newest block. */
    public long headNumber() {
        return headers.lastKey();
    }

    /** When this returns, the block survives a loss of power. */
    public void append(Block block) {
        long number = block.number();
        headers.put(number, block.header().encode());
        numbers.put(block.hash().toBytes(), number);
        if (!block.transactions().isEmpty()) {
            putTransactions(block);
        }
        store.commit();
        store.sync();
    }

    private void putTransactions(Block block) {
        long number = block.number();
        List<byte[]> body = new ArrayList<>();
        List<byte[]> outcome = new ArrayList<>();
        for (int i = 0; i < block.transactions().size(); i++) {
            Transaction transaction = block.transactions().get(i);
            body.add(Rlp.bytes(transaction.raw()));
            body.add(Rlp.bytes(transaction.from().toBytes()));
            outcome.add(Rlp.bytes(block.receipts().get(i).encode()));
            transactions.put(transaction.hash().toBytes(), (number << INDEX_BITS) | i);
        }
        bodies.put(number, Rlp.list(body));
        receipts.put(number, Rlp.list(outcome));
        if (block.receipts().stream().anyMatch(receipt -> !receipt.logs().isEmpty())) {
            blooms.put(number, block.header().bloom().toArray());
        }
    }

    public @Nullable BlockHeader header(long number) {
        byte[] encoded = headers.get(number);
        return encoded == null ? null : BlockHeader.decode(encoded);
    }

    public @Nullable Long numberOf(Hash blockHash) {
        return numbers.get(blockHash.toBytes());
    }

    public @Nullable Block block(long number) {
        BlockHeader header = header(number);
        return header == null ? null : new Block(header, header.hash(), readTransactions(number), readReceipts(number));
    }

    public @Nullable TransactionPlace find(Hash transactionHash) {
        Long place = transactions.get(transactionHash.toBytes());
        return place == null
                ? null
                : new TransactionPlace(place >> INDEX_BITS, (int) (place & ((1L << INDEX_BITS) - 1)));
    }

    /** Blooms of the blocks that have logs, from the first to the last number, in order. */
    public Iterator<Long> blocksWithLogs(long first) {
        return blooms.keyIterator(first);
    }

    public Bytes bloom(long number) {
        return Bytes.of(blooms.get(number));
    }

    private List<Transaction> readTransactions(long number) {
        List<Transaction> found = new ArrayList<>();
        List<RlpItem> items = items(bodies.get(number));
        for (int i = 0; i < items.size(); i += 2) {
            Bytes raw = Bytes.of(items.get(i).bytes());
            Address sender = new Address(items.get(i + 1).bytes());
            try {
                found.add(TransactionDecoder.decodeTrusted(raw, sender));
            } catch (InvalidTransactionException damaged) {
                throw new IllegalStateException("block " + number + " holds a transaction that is none", damaged);
            }
        }
        return found;
    }

    private List<Receipt> readReceipts(long number) {
        return items(receipts.get(number)).stream()
                .map(item -> Receipt.decode(Bytes.of(item.bytes())))
                .toList();
    }

    private static List<RlpItem> items(byte @Nullable [] list) {
        return list == null ? List.of() : RlpReader.read(list).list();
    }

    @Override
    public void close() {
        store.close();
    }
}
