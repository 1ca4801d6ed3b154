package org.xinglin.chain.block;

import java.util.List;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.codec.RlpItem;
import org.xinglin.chain.codec.RlpReader;

/**
 * What came of a transaction, exactly as it enters the receipts root.
 *
 * @param bloom of the logs; finding it takes a hash for each address and topic, so it is kept
 */
public record Receipt(TransactionType type, boolean success, long cumulativeGasUsed, List<LogEntry> logs, Bytes bloom) {
    public Receipt {
        logs = List.copyOf(logs);
    }

    public static Receipt of(TransactionType type, boolean success, long cumulativeGasUsed, List<LogEntry> logs) {
        return new Receipt(type, success, cumulativeGasUsed, logs, Bloom.of(logs));
    }

    public byte[] encode() {
        byte[] payload = Rlp.list(
                Rlp.number(success ? 1 : 0),
                Rlp.number(cumulativeGasUsed),
                Rlp.bytes(bloom),
                Rlp.list(logs.stream().map(LogEntry::encode).toList()));
        if (!type.typed()) {
            return payload;
        }
        return Bytes.of(new byte[] {(byte) type.code()})
                .concat(Bytes.of(payload))
                .toArray();
    }

    public static Receipt decode(Bytes encoded) {
        TransactionType type = TransactionType.startingWith(encoded.at(0));
        Bytes payload = type.typed() ? encoded.slice(1, encoded.size()) : encoded;
        List<RlpItem> fields = RlpReader.read(payload.toArray()).list(4);
        return new Receipt(
                type,
                fields.get(0).longNumber() == 1,
                fields.get(1).longNumber(),
                fields.get(3).list().stream().map(LogEntry::decode).toList(),
                Bytes.of(fields.get(2).bytes(Bloom.SIZE)));
    }
}
