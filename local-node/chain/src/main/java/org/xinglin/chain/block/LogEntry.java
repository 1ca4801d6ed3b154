package org.xinglin.chain.block;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.util.List;
import org.xinglin.chain.codec.Bytes;
import org.xinglin.chain.codec.Rlp;
import org.xinglin.chain.codec.RlpItem;

/** An event that a contract emitted. */
public record LogEntry(Address address, List<Hash> topics, Bytes data) {
    public LogEntry {
        topics = List.copyOf(topics);
    }

    public byte[] encode() {
        return Rlp.list(
                Rlp.bytes(address.toBytes()),
                Rlp.list(
                        topics.stream().map(topic -> Rlp.bytes(topic.toBytes())).toList()),
                Rlp.bytes(data));
    }

    public static LogEntry decode(RlpItem item) {
        List<RlpItem> fields = item.list(3);
        return new LogEntry(
                new Address(fields.get(0).bytes(Address.LENGTH)),
                fields.get(1).list().stream()
                        .map(topic -> new Hash(topic.bytes(Hash.LENGTH)))
                        .toList(),
                Bytes.of(fields.get(2).bytes()));
    }
}
