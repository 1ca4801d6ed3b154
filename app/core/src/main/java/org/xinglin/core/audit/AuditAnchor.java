package org.xinglin.core.audit;

import java.time.Instant;
import org.xinglin.core.kernel.Digest;

/** A head of the log that stands on the chain: entry {@code number} has the hash {@code head}. */
public record AuditAnchor(long number, Digest head, Instant at, Digest transaction) {}
