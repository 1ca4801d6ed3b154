package org.xinglin.core.training;

import java.time.Duration;
import java.time.Instant;
import org.xinglin.core.ids.WalletAddress;

/**
 * By what the coordinator knows this hospital.
 *
 * @param authority SHA-256 of the authority's root certificate, 64 hexadecimal digits
 */
public record ConsortiumCertificate(WalletAddress account, String authority, Instant from, Instant until) {
    /** Whole days, rounded down; negative when it has expired. */
    public long daysLeft(Instant now) {
        return Math.floorDiv(
                Duration.between(now, until).toSeconds(), Duration.ofDays(1).toSeconds());
    }
}
