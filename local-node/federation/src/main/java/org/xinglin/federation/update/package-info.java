/** How an update is written for the wire and the chain, the same at the hospital, at the coordinator and in a replay. */
@NullMarked
package org.xinglin.federation.update;

import org.jspecify.annotations.NullMarked;
