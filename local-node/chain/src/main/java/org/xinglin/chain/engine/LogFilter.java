package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.util.List;
import java.util.Set;
import org.xinglin.chain.block.Bloom;
import org.xinglin.chain.block.LogEntry;
import org.xinglin.chain.codec.Bytes;

/** Which logs are wanted: from any of the addresses, with any of the topics at each place; an empty set admits all. */
public record LogFilter(Set<Address> addresses, List<Set<Hash>> topics) {
    public LogFilter {
        addresses = Set.copyOf(addresses);
        topics = List.copyOf(topics);
    }

    public boolean matches(LogEntry log) {
        if (!addresses.isEmpty() && !addresses.contains(log.address())) {
            return false;
        }
        if (topics.size() > log.topics().size()) {
            return false;
        }
        for (int i = 0; i < topics.size(); i++) {
            Set<Hash> wanted = topics.get(i);
            if (!wanted.isEmpty() && !wanted.contains(log.topics().get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean mayMatch(Bytes bloom) {
        boolean address =
                addresses.isEmpty() || addresses.stream().anyMatch(wanted -> Bloom.mayContain(bloom, wanted.toBytes()));
        return address
                && topics.stream()
                        .allMatch(wanted -> wanted.isEmpty()
                                || wanted.stream().anyMatch(topic -> Bloom.mayContain(bloom, topic.toBytes())));
    }
}
