package org.xinglin.core.records;

import java.time.Duration;
import java.util.Optional;

/**
 * How far many files are.
 *
 * @param done published, failed and skipped together, of {@code total}
 * @param bytes plaintext that this run has published
 * @param rate files a second of this run, without its pauses
 * @param left empty as long as there is nothing to tell it from
 */
public record BatchProgress(
        long done, long total, long bytes, long failed, long skipped, double rate, Optional<Duration> left) {}
