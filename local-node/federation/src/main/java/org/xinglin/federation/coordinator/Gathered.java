package org.xinglin.federation.coordinator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinglin.federation.aggregation.ServerState;

/**
 * A round's updates put together.
 *
 * @param asked how many were asked at last
 * @param given by account; what they sent
 * @param after the server's state after the round
 * @param weights by account: with what share each counted
 * @param aggregate what a replay needs beside the updates: the total of masks, or the mean with its noise
 * @param roster who began a secure sum; empty for visible updates
 * @param cosines of visible updates to those of the others, by account; empty when none are visible
 */
record Gathered(
        int asked,
        Map<String, Given> given,
        ServerState after,
        Map<String, Double> weights,
        Optional<byte[]> aggregate,
        Set<String> roster,
        Map<String, Double> cosines) {}
