/** The chain as something to watch and to check: blocks, decoded events, whether the node is there. Nothing here writes. */
@NullMarked
package org.xinglin.core.chain;

import org.jspecify.annotations.NullMarked;
