package org.xinglin.chain.store;

import io.horizen.evm.Address;
import java.util.ArrayList;
import java.util.List;
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

/** A block as one record: header, transactions with their senders (finding them again is slow), receipts. */
final class BlockRecord {
    private BlockRecord() {}

    static byte[] encode(Block block) {
        List<byte[]> body = new ArrayList<>();
        for (Transaction transaction : block.transactions()) {
            body.add(Rlp.bytes(transaction.raw()));
            body.add(Rlp.bytes(transaction.from().toBytes()));
        }
        List<byte[]> receipts = block.receipts().stream()
                .map(receipt -> Rlp.bytes(receipt.encode()))
                .toList();
        return Rlp.list(Rlp.bytes(block.header().encode()), Rlp.list(body), Rlp.list(receipts));
    }

    static BlockHeader header(byte[] encoded) {
        return BlockHeader.decode(RlpReader.read(encoded).list(3).get(0).bytes());
    }

    static Block decode(byte[] encoded) {
        List<RlpItem> parts = RlpReader.read(encoded).list(3);
        BlockHeader header = BlockHeader.decode(parts.get(0).bytes());
        List<Receipt> receipts = parts.get(2).list().stream()
                .map(item -> Receipt.decode(Bytes.of(item.bytes())))
                .toList();
        return new Block(header, header.hash(), transactions(parts.get(1).list()), receipts);
    }

    private static List<Transaction> transactions(List<RlpItem> items) {
        List<Transaction> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i += 2) {
            Bytes raw = Bytes.of(items.get(i).bytes());
            Address sender = new Address(items.get(i + 1).bytes());
            try {
                found.add(TransactionDecoder.decodeTrusted(raw, sender));
            } catch (InvalidTransactionException damaged) {
                throw new IllegalStateException("a stored block holds a transaction that is none", damaged);
            }
        }
        return found;
    }
}
