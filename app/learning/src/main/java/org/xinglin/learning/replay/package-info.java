/** A task's models computed again at the hospital's console. Reads the chain and the blobs; never the coordinator, never a row. */
@NullMarked
package org.xinglin.learning.replay;

import org.jspecify.annotations.NullMarked;
