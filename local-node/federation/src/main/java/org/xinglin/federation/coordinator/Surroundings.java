package org.xinglin.federation.coordinator;

import java.time.Duration;
import java.time.InstantSource;
import org.xinglin.federation.blobs.BlobStore;
import org.xinglin.federation.secagg.PeerDirectory;

/**
 * What all tasks of a coordinator share.
 *
 * @param peers the participants' consortium certificates, for secure aggregation
 * @param roundDeadline of a phase, where the task does not name its own
 */
record Surroundings(
        RoundLedger ledger, BlobStore blobs, PeerDirectory peers, InstantSource clock, Duration roundDeadline) {}
