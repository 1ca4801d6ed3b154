/** The messages between coordinator and participant, generated from coordinator.proto, and how they map to values. */
@NullMarked
package org.xinglin.federation.protocol;

import org.jspecify.annotations.NullMarked;
