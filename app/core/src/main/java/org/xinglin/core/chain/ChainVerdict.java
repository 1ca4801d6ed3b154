package org.xinglin.core.chain;

import java.util.Optional;

/** What an inspection found: how many blocks hold, and the first thing that does not. */
public record ChainVerdict(long blocks, Optional<String> firstFault) {
    public boolean isSound() {
        return firstFault.isEmpty();
    }
}
