/** Tests of this part by itself. */
@NullMarked
package org.xinglin.chain.pool;

import org.jspecify.annotations.NullMarked;
