package org.xinglin.chain.block;

import io.horizen.evm.Hash;
import java.util.List;
import org.xinglin.chain.codec.Rlp;

/** A sealed block with its transactions and what came of them, in the same order. */
public record Block(BlockHeader header, Hash hash, List<Transaction> transactions, List<Receipt> receipts) {
    public Block {
        transactions = List.copyOf(transactions);
        receipts = List.copyOf(receipts);
    }

    public long number() {
        return header.number();
    }

    /** The whole block in RLP as Ethereum passes it on: header, transactions, no uncles, no withdrawals. */
    public byte[] encode() {
        List<byte[]> body = transactions.stream().map(Transaction::inBody).toList();
        return Rlp.list(header.encode(), Rlp.list(body), Rlp.list(), Rlp.list());
    }

    public long gasUsedBy(int index) {
        long before = index == 0 ? 0 : receipts.get(index - 1).cumulativeGasUsed();
        return receipts.get(index).cumulativeGasUsed() - before;
    }

    /** How many logs of this block come before those of the given transaction. */
    public int logsBefore(int index) {
        return receipts.subList(0, index).stream()
                .mapToInt(receipt -> receipt.logs().size())
                .sum();
    }
}
