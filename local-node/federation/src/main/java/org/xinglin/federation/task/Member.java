package org.xinglin.federation.task;

import java.time.Instant;
import java.util.Optional;
import org.xinglin.federation.selection.Telemetry;

/**
 * One that is connected to a task.
 *
 * @param telemetry what it last told of its machine; empty when it does not tell
 * @param heard when it last said anything, by the coordinator's clock
 */
public record Member(String account, Optional<Telemetry> telemetry, Instant heard) {}
