/**
 * Copies beyond the home node: who speaks to a Kubo daemon, a cluster and a pinning service, and the thread that keeps
 * them busy. What is wanted where is decided in core.
 */
@NullMarked
package org.xinglin.storage.replication;

import org.jspecify.annotations.NullMarked;
