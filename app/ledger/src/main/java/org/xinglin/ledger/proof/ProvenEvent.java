package org.xinglin.ledger.proof;

import java.time.Instant;
import java.util.List;
import org.xinglin.core.ids.WalletAddress;
import org.xinglin.core.kernel.Digest;

/**
 * A log that stands in a sealed block.
 *
 * @param topics the event's hash first
 */
public record ProvenEvent(long height, Instant time, WalletAddress contract, List<Digest> topics, byte[] data) {}
