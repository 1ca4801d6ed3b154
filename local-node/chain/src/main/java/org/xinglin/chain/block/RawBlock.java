package org.xinglin.chain.block;

import java.util.ArrayList;
import java.util.List;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.RlpItem;
import org.xinglin.chain.codec.RlpReader;

/** A block as it travels between nodes: what came of its transactions is found by running them. */
public record RawBlock(BlockHeader header, List<Transaction> transactions) {
    public RawBlock {
        transactions = List.copyOf(transactions);
    }

    /** Reads what {@link Block#encode} wrote; throws RlpException where it is no block. */
    public static RawBlock decode(Bytes encoded) throws InvalidTransactionException {
        List<RlpItem> parts = RlpReader.read(encoded.toArray()).list(4);
        parts.get(2).list(0);
        parts.get(3).list(0);
        List<Transaction> transactions = new ArrayList<>();
        for (RlpItem item : parts.get(1).list()) {
            transactions.add(TransactionDecoder.decode(
                    Bytes.of(item instanceof RlpItem.Text text ? text.content().toArray() : item.encode())));
        }
        return new RawBlock(BlockHeader.decode(parts.get(0).encode()), transactions);
    }

    public long number() {
        return header.number();
    }
}
