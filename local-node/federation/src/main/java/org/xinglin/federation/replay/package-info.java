/**
 * Computes a task's models again from what stands on the chain and what lies in the blob store, and says where the two do not fit.
 * Nothing here writes, and nothing here trusts the coordinator.
 */
@NullMarked
package org.xinglin.federation.replay;

import org.jspecify.annotations.NullMarked;
