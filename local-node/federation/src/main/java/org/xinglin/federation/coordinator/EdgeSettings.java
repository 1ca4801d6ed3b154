package org.xinglin.federation.coordinator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Where the coordinator keeps its tasks and how it runs.
 *
 * @param port on 127.0.0.1; 0 for any free one
 * @param roundDeadline how long a phase of a round waits for those who do not answer
 */
public record EdgeSettings(Path home, int port, RoundLedger ledger, InstantSource clock, Duration roundDeadline) {}
