/**
 * The chain page: live blocks and decoded events, and the check of the whole chain. Nothing here writes to the chain.
 */
@NullMarked
package org.xinglin.views.chain;

import org.jspecify.annotations.NullMarked;
