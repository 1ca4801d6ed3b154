/** Swarm keys and the settings of their members, in Kubo repos as Kubo makes them. */
@NullMarked
package org.xinglin.storage.swarm;

import org.jspecify.annotations.NullMarked;
