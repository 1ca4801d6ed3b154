package org.xinglin.core.training;

import org.xinglin.core.ids.TaskId;
import org.xinglin.core.settings.NodeAddresses;

/**
 * The hospital's own coordinator, under which its devices train.
 *
 * @param task of the devices there
 */
public record DeviceEdge(TaskId task, NodeAddresses node) {}
