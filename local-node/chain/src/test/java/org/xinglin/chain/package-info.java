/** The chain as its users see it: through JSON-RPC, with keys and tools that are not its own. */
@NullMarked
package org.xinglin.chain;

import org.jspecify.annotations.NullMarked;
