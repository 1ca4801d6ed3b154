/** Tests of this part by itself. */
@NullMarked
package org.xinglin.chain.block;

import org.jspecify.annotations.NullMarked;
