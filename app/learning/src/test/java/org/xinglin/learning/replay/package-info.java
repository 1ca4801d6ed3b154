/** Replays at the console. */
@NullMarked
package org.xinglin.learning.replay;

import org.jspecify.annotations.NullMarked;
