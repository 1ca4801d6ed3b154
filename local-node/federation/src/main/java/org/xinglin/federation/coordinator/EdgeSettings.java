package org.xinglin.federation.coordinator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.xinglin.federation.blobs.BlobStore;

/**
 * Where the coordinator keeps its tasks and how it runs.
 *
 * @param port 0 for any free one
 * @param blobs where models and updates are kept for a replay
 * @param roundDeadline how long a phase of a round waits for those who do not answer
 * @param trust where it listens, and whom it believes
 */
public record EdgeSettings(
        Path home,
        int port,
        RoundLedger ledger,
        BlobStore blobs,
        InstantSource clock,
        Duration roundDeadline,
        EdgeTrust trust) {}
