package org.xinglin.core.records;

import java.time.Instant;
import org.xinglin.core.ids.RecordId;

/** Remembers how often records are opened, so that much-opened ones can be kept near. */
@FunctionalInterface
public interface Openings {
    /** Durable when it returns. */
    void opened(RecordId record, Instant at);
}
