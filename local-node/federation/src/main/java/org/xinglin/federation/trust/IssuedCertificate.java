package org.xinglin.federation.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the authority's list.
 *
 * @param serial in hexadecimal digits
 * @param name a participant's account, or a coordinator's common name
 */
public record IssuedCertificate(
        String serial, String name, Role role, Instant from, Instant until, Optional<Instant> revoked) {
    /** Whole days, rounded down; negative when it has expired. */
    public long daysLeft(Instant now) {
        return Math.floorDiv(
                Duration.between(now, until).toSeconds(), Duration.ofDays(1).toSeconds());
    }
}
