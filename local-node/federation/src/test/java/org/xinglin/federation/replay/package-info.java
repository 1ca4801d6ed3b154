/** Replays of tasks made by hand, honest ones and forged ones. */
@NullMarked
package org.xinglin.federation.replay;

import org.jspecify.annotations.NullMarked;
