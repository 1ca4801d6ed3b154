package org.xinglin.chain.store;

import io.horizen.evm.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinglin.chain.block.Block;
import org.xinglin.chain.block.LogEntry;
import org.xinglin.chain.block.PlacedLog;
import org.xinglin.chain.block.Transaction;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.codec.RlpItem;
import org.xinglin.chain.codec.RlpReader;

/**
 * The logs of one block as the index keeps them: the bloom, by which most blocks are passed over undecoded, and what is
 * told of each log, so that the block itself need not be read.
 */
public final class BlockLogs {
    private static final int BLOOM = 256;

    private final long number;
    private final byte[] encoded;

    BlockLogs(long number, byte[] encoded) {
        this.number = number;
        this.encoded = encoded;
    }

    static byte[] encode(Block block) {
        List<byte[]> transactions = new ArrayList<>();
        for (int index = 0; index < block.transactions().size(); index++) {
            List<LogEntry> logs = block.receipts().get(index).logs();
            if (!logs.isEmpty()) {
                Transaction transaction = block.transactions().get(index);
                transactions.add(Rlp.list(
                        Rlp.number(index),
                        Rlp.bytes(transaction.hash().toBytes()),
                        Rlp.list(logs.stream().map(LogEntry::encode).toList())));
            }
        }
        byte[] body = Rlp.list(
                Rlp.bytes(block.hash().toBytes()),
                Rlp.number(block.header().context().timestamp()),
                Rlp.list(transactions));
        return block.header().bloom().concat(Bytes.of(body)).toArray();
    }

    public long number() {
        return number;
    }

    public Bytes bloom() {
        return Bytes.of(Arrays.copyOf(encoded, BLOOM));
    }

    /** In the order of the block. */
    public List<PlacedLog> all() {
        List<RlpItem> fields = RlpReader.read(Arrays.copyOfRange(encoded, BLOOM, encoded.length))
                .list(3);
        Hash block = new Hash(fields.get(0).bytes(Hash.LENGTH));
        long timestamp = fields.get(1).longNumber();
        List<PlacedLog> logs = new ArrayList<>();
        for (RlpItem item : fields.get(2).list()) {
            List<RlpItem> parts = item.list(3);
            int index = (int) parts.get(0).longNumber();
            Hash transaction = new Hash(parts.get(1).bytes(Hash.LENGTH));
            for (RlpItem log : parts.get(2).list()) {
                logs.add(
                        new PlacedLog(number, block, timestamp, transaction, index, logs.size(), LogEntry.decode(log)));
            }
        }
        return logs;
    }
}
