package org.xinglin.federation.task;

import java.util.Optional;
import org.xinglin.federation.selection.Telemetry;

/** One that is connected to a task, and what it last told of its machine. */
public record Member(String account, Optional<Telemetry> telemetry) {}
