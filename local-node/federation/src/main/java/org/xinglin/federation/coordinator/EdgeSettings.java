package org.xinglin.federation.coordinator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Where the coordinator keeps its tasks and how it runs.
 *
 * @param port 0 for any free one
 * @param roundDeadline how long a phase of a round waits for those who do not answer
 * @param trust where it listens, and whom it believes
 */
public record EdgeSettings(
        Path home, int port, RoundLedger ledger, InstantSource clock, Duration roundDeadline, EdgeTrust trust) {}
