package org.xinglin.core.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinglin.core.chain.ChainFact.EventSeen;
import org.xinglin.core.chain.watch.Witness;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;
import org.xinglin.core.kernel.Failed;

/**
 * Keeps the index of grantees right about what happened while this console was closed: grants of another console, and what a
 * patient took back herself. The chain is asked how it stands now; what the event says is not believed.
 */
public final class SettleGrantees implements Witness {
    private static final Set<String> CHANGES =
            Set.of("AccessGranted", "AccessRevoked", "RecordReplaced", "RecordDestroyed", "OwnershipTransferred");

    private final AccessPorts ports;

    public SettleGrantees(AccessPorts ports) {
        this.ports = ports;
    }

    @Override
    public void heard(List<EventSeen> events) throws Failed {
        Set<String> records = new LinkedHashSet<>(); // of a hundred grants of one record it is asked once
        for (EventSeen event : events) {
            if (CHANGES.contains(event.name())) {
                Map<String, String> fields = event.fields();
                records.add(fields.getOrDefault("digest", fields.getOrDefault("newDigest", "")));
            }
        }
        for (String record : records) {
            if (record.matches("0x[0-9a-f]{64}")) { // an event that can not be read is none of ours to act on
                settle(Digest.ofHex(record));
            }
        }
    }

    private void settle(Digest record) throws Failed {
        if (ports.catalogue().findByDigest(record).isEmpty()) {
            return;
        }
        Set<WalletAddress> holders = ports.chain().access().grantsOf(record).stream()
                .filter(Grant::live)
                .map(Grant::grantee)
                .collect(Collectors.toSet());
        ports.books().grantees().settle(record, holders);
    }
}
