package org.xinglin.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as columns keep them. */
final class Times {
    private Times() {}

    /** To the millisecond, cut off: a column that rounds up would make "now" lie in the future. */
    static OffsetDateTime written(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
