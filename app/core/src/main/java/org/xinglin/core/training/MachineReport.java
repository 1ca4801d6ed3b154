package org.xinglin.core.training;

import java.time.Duration;

/**
 * What a hospital told of its machine. Nobody can check it, and nothing in it says anything of a row.
 *
 * @param load 0 for idle to 1 for full
 * @param storage free at its home, in bytes
 * @param bandwidth to the coordinator, bytes a second
 * @param latency to the coordinator and back
 * @param queue own jobs that wait
 */
public record MachineReport(double load, long storage, long bandwidth, Duration latency, int queue) {}
