package org.xinglin.chain.repair;

import java.util.Optional;

/**
 * What an examination found.
 *
 * @param blocks that are good, from the first on without a gap
 * @param transactions in those
 * @param goodBytes of the block file
 * @param totalBytes of the block file
 * @param fault what is wrong with the first block that is not good; empty where all are
 */
public record ChainReport(long blocks, long transactions, long goodBytes, long totalBytes, Optional<String> fault) {
    public boolean good() {
        return fault.isEmpty();
    }
}
