package org.xinglin.chain.engine;

import io.horizen.evm.Address;
import io.horizen.evm.Hash;
import java.util.ArrayList;
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

    /** For each condition the blooms of what fulfils it: a block whose bloom has none of them need not be looked at. */
    List<List<Bytes>> masks() {
        List<List<Bytes>> masks = new ArrayList<>();
        masks.add(
                addresses.stream().map(address -> Bloom.mask(address.toBytes())).toList());
        topics.forEach(wanted -> masks.add(
                wanted.stream().map(topic -> Bloom.mask(topic.toBytes())).toList()));
        return masks.stream().filter(condition -> !condition.isEmpty()).toList();
    }
}
