/** Tries secure aggregation in one process, with real keys: honest rounds, dropouts, and every cheat we know. No network enters. */
@NullMarked
package org.xinglin.federation.secagg;

import org.jspecify.annotations.NullMarked;
