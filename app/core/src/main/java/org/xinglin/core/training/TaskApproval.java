package org.xinglin.core.training;

import java.time.Instant;
import org.xinglin.core.ids.TaskId;

/** Somebody at this hospital looked at a task and said yes to it; its id is the digest of all that it says. */
public record TaskApproval(TaskId task, String operator, Instant at) {}
